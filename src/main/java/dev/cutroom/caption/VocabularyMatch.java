package dev.cutroom.caption;

import dev.cutroom.caption.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Some words in a row as one text, without the punctuation around them. */
final class VocabularyMatch {

    private final List<Word> words;
    private final String before;
    private final String after;
    private final String core;

    private VocabularyMatch(List<Word> words, String before, String core, String after) {
        this.words = words;
        this.before = before;
        this.core = core;
        this.after = after;
    }

    /** Empty where punctuation parts the words. @param between what is written between two words */
    static Optional<VocabularyMatch> of(List<Word> words, String between) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i).text();
            boolean openLeft = i > 0 && !Character.isLetterOrDigit(text.codePointAt(0));
            boolean openRight = i + 1 < words.size() && !Character.isLetterOrDigit(text.codePointBefore(text.length()));
            if (openLeft || openRight) {
                return Optional.empty();
            }
            all.append(i == 0 ? "" : between).append(text);
        }
        int from = 0;
        int to = all.length();
        while (from < to && !Character.isLetterOrDigit(all.codePointAt(from))) {
            from += Character.charCount(all.codePointAt(from));
        }
        while (to > from && !Character.isLetterOrDigit(all.codePointBefore(to))) {
            to -= Character.charCount(all.codePointBefore(to));
        }
        return Optional.of(
                new VocabularyMatch(words, all.substring(0, from), all.substring(from, to), all.substring(to)));
    }

    /** The same without the {@code 's} at its end; empty when there is none. */
    Optional<VocabularyMatch> withoutGenitive() {
        boolean genitive = core.endsWith("'s") || core.endsWith("’s");
        int to = core.length() - 2;
        return genitive
                ? Optional.of(new VocabularyMatch(words, before, core.substring(0, to), core.substring(to) + after))
                : Optional.empty();
    }

    String text() {
        return core;
    }

    int size() {
        return words.size();
    }

    /** A term as it is to be written here: one in small letters begins with a capital where the words do. */
    String fitted(String term) {
        boolean small = term.equals(term.toLowerCase(Locale.ROOT));
        return small && !core.isEmpty() && Character.isUpperCase(core.codePointAt(0))
                ? term.substring(0, 1).toUpperCase(Locale.ROOT) + term.substring(1)
                : term;
    }

    /** The term in place of the words. As many words keep their times; else they share the time by their lengths, as estimates. */
    List<Word> replaced(String term) {
        String[] parts = term.split("\\s+");
        parts[0] = before + parts[0];
        parts[parts.length - 1] += after;
        List<Word> made = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            made.add(parts.length == words.size() ? renamed(words.get(i), parts[i]) : shared(parts, i));
        }
        return made;
    }

    private static Word renamed(Word word, String text) {
        return new Word(word.startMillis(), word.endMillis(), text, word.confidence(), word.estimated());
    }

    private Word shared(String[] parts, int at) {
        long start = words.get(0).startMillis();
        long length = Math.max(parts.length, words.get(words.size() - 1).endMillis() - start);
        boolean estimated = parts.length > 1 || words.stream().anyMatch(Word::estimated);
        return new Word(
                start + length * characters(parts, at) / characters(parts, parts.length),
                start + length * characters(parts, at + 1) / characters(parts, parts.length),
                parts[at],
                null,
                estimated);
    }

    /** Of the parts before this one. */
    private static long characters(String[] parts, int to) {
        long characters = 0;
        for (int i = 0; i < to; i++) {
            characters += parts[i].length();
        }
        return characters;
    }
}
