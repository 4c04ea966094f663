package dev.cutroom.media.speech;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes words of tokens: what stands between two spaces, or, in languages written without them, what a dictionary takes for a word. */
final class WordParts {

    private static final Set<String> WITHOUT_SPACES = Set.of("zh", "yue", "ja", "th", "lo", "km", "my", "bo");
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final boolean spaces;
    private final BreakIterator breaks;

    WordParts(String language) {
        this.spaces = !WITHOUT_SPACES.contains(language.toLowerCase(Locale.ROOT).split("[-_]")[0]);
        this.breaks = BreakIterator.getWordInstance(Locale.forLanguageTag(language));
    }

    /** The words of a segment, in order; punctuation goes with the word before. */
    List<Spoken> of(HeardSegment segment, int number) {
        StringBuilder text = new StringBuilder();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < segment.tokens().size(); i++) {
            String piece = segment.tokens().get(i).text();
            text.append(piece);
            for (int k = 0; k < piece.length(); k++) {
                owners.add(i);
            }
        }
        List<Spoken> words = new ArrayList<>();
        for (int[] part : parts(text.toString())) {
            int first = owners.get(part[0]);
            int last = owners.get(part[1] - 1);
            add(words, word(segment, number, text.substring(part[0], part[1]), first, last));
        }
        return words;
    }

    private List<int[]> parts(String text) {
        List<int[]> parts = new ArrayList<>();
        int from = -1;
        breaks.setText(text);
        for (int i = 0; i <= text.length(); i++) {
            boolean gap = i == text.length() || Character.isWhitespace(text.charAt(i));
            if (from >= 0 && (gap || !spaces && breaks.isBoundary(i))) {
                parts.add(new int[] {from, i});
                from = -1;
            }
            if (from < 0 && !gap) {
                from = i;
            }
        }
        return parts;
    }

    private static Spoken word(HeardSegment segment, int number, String text, int first, int last) {
        List<HeardToken> tokens = segment.tokens();
        double probability = 0;
        for (int i = first; i <= last; i++) {
            probability += tokens.get(i).probability() / (last - first + 1);
        }
        long aligned = first == 0 ? -1 : tokens.get(first - 1).alignedMillis();
        return new Spoken(
                text, number, tokens.get(first).startMillis(), tokens.get(last).endMillis(), aligned, probability);
    }

    private void add(List<Spoken> words, Spoken word) {
        Spoken before = words.isEmpty() ? null : words.get(words.size() - 1);
        if (before != null && (before.isPunctuation() || word.isPunctuation() && !word.opens())) {
            String join = spaces ? before.text() + NO_BREAK_SPACE + word.text() : before.text() + word.text();
            Spoken heard = before.isPunctuation() ? word : before;
            words.set(
                    words.size() - 1,
                    new Spoken(
                            join,
                            heard.segment(),
                            heard.startMillis(),
                            heard.endMillis(),
                            heard.alignedMillis(),
                            heard.probability()));
        } else {
            words.add(word);
        }
    }
}
