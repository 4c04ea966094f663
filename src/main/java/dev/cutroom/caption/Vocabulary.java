package dev.cutroom.caption;

import dev.cutroom.caption.reading.Script;
import dev.cutroom.caption.text.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names and terms of a project: what recognition is told to expect, and what is put in place of what it hears instead.
 *
 * <p>A variant in small letters stands for itself however it is written; one with capitals only as it is. Whole words are compared,
 * without the punctuation around them.
 */
final class Vocabulary {

    /** A recogniser takes the last 224 tokens of a prompt, of three to four Latin letters each. */
    private static final int LONGEST_PROMPT = 600;

    private final List<VocabularyItem> items;
    private final Map<String, List<Variant>> variants = new HashMap<>();
    private final int longest;

    Vocabulary(List<VocabularyItem> items) {
        this.items = List.copyOf(items);
        for (VocabularyItem item : items) {
            for (String variant : item.variants()) {
                variants.computeIfAbsent(key(variant), key -> new ArrayList<>()).add(new Variant(variant, item.term()));
            }
        }
        this.longest =
                variants.keySet().stream().mapToInt(Vocabulary::words).max().orElse(0);
    }

    private record Variant(String text, String term) {

        boolean fits(String said) {
            return text.equals(text.toLowerCase(Locale.ROOT)) || text.equals(said);
        }
    }

    /** @param count how often */
    record Replacement(String from, String to, int count) {}

    /** @param replaced in the order of their first places */
    record Applied(List<Word> words, List<Replacement> replaced) {}

    /**
     * The terms as a text that a recogniser can be given as what was said before; the first ones, where they are too many.
     *
     * @param language BCP 47 or null
     * @return empty when there are no terms
     */
    String prompt(String language) {
        boolean spaces = Script.of(language).isSpaced();
        StringBuilder prompt = new StringBuilder();
        for (VocabularyItem item : items) {
            String next = (prompt.length() == 0 ? "" : spaces ? ", " : "、") + item.term();
            if (cost(prompt) + cost(next) < LONGEST_PROMPT) {
                prompt.append(next);
            }
        }
        return prompt.length() == 0 ? "" : prompt.append(spaces ? "." : "。").toString();
    }

    /** In Latin letters: other alphabets take about twice as many tokens, and other scripts one or two for each sign. */
    private static int cost(CharSequence text) {
        return text.codePoints().map(c -> c < 0x250 ? 1 : c < 0x590 ? 2 : 6).sum();
    }

    /**
     * The words with terms in place of their variants; of several variants at one place, the longest.
     *
     * <p>A term of as many words as its variant takes over their times. Otherwise its words share the time by their lengths and are marked
     * as estimated, unless it is a single one.
     */
    Applied apply(List<Word> words) {
        List<Word> after = new ArrayList<>(words.size());
        Map<Variant, Integer> counts = new LinkedHashMap<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Found> found = at(words, at);
            found.ifPresent(match -> counts.merge(match.variant(), 1, Integer::sum));
            after.addAll(
                    found.map(match -> match.place().replaced(match.term())).orElse(words.subList(at, at + 1)));
            at += found.map(match -> match.place().size()).orElse(1);
        }
        List<Replacement> replaced = counts.entrySet().stream()
                .map(count ->
                        new Replacement(count.getKey().text(), count.getKey().term(), count.getValue()))
                .toList();
        return new Applied(after, replaced);
    }

    private record Found(VocabularyMatch place, Variant variant) {

        String term() {
            return place.fitted(variant.term());
        }
    }

    private Optional<Found> at(List<Word> words, int from) {
        String between = Script.isUnspaced(words.get(from).text().codePointAt(0)) ? "" : " ";
        for (int to = Math.min(words.size(), from + longest); to > from; to--) {
            List<Word> here = words.subList(from, to);
            Optional<Found> found = VocabularyMatch.of(here, between).stream()
                    .flatMap(match -> Stream.concat(Stream.of(match), match.withoutGenitive().stream()))
                    .flatMap(match -> known(match).stream())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What is written as the term already needs no replacement. */
    private Optional<Found> known(VocabularyMatch match) {
        return variants.getOrDefault(key(match.text()), List.of()).stream()
                .filter(variant -> variant.fits(match.text()))
                .map(variant -> new Found(match, variant))
                .filter(found -> !found.term().equals(match.text()))
                .findFirst();
    }

    private static String key(String text) {
        return text.strip().replaceAll("\\s+", " ").replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    /** Of how many recognised words a variant may consist: in Chinese each character may be one. */
    private static int words(String key) {
        boolean spaced = key.codePoints().noneMatch(Script::isUnspaced);
        return spaced ? key.split(" ").length : key.codePointCount(0, key.length());
    }
}
