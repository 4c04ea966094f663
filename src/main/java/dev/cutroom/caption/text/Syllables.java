package dev.cutroom.caption.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Pieces of a cue's text, each with the time at which it begins, on their way to becoming words.
 *
 * <p>A piece of several words is divided among them by their lengths; those times are estimated.
 */
final class Syllables {

    private final long endMillis;
    private final List<Long> starts = new ArrayList<>();
    private final List<StringBuilder> texts = new ArrayList<>();

    Syllables(long startMillis, long endMillis) {
        this.endMillis = endMillis;
        next(startMillis);
    }

    /** From here on another piece. @param startMillis below zero when the time cannot be read: then there are no words */
    void next(long startMillis) {
        starts.add(startMillis);
        texts.add(new StringBuilder());
    }

    void append(String text) {
        texts.get(texts.size() - 1).append(text);
    }

    /** The words; none when the times go back or leave the cue: a wrong time is worse than no time. */
    List<Word> words() {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            long start = starts.get(i);
            long end = i + 1 < starts.size() ? starts.get(i + 1) : endMillis;
            String[] parts = CueText.words(texts.get(i).toString());
            if (start < 0 || end < start || (parts.length > 0 && end - start < parts.length)) {
                return List.of();
            }
            divide(parts, start, end, words);
        }
        return words;
    }

    private static void divide(String[] parts, long start, long end, List<Word> words) {
        long total = 0;
        for (String part : parts) {
            total += part.length();
        }
        long done = 0;
        long from = start;
        for (int i = 0; i < parts.length; i++) {
            done += parts[i].length();
            long left = parts.length - 1L - i;
            long to = Math.min(end - left, Math.max(from + 1, start + (end - start) * done / total));
            words.add(new Word(from, to, parts[i], null, parts.length > 1));
            from = to;
        }
    }
}
