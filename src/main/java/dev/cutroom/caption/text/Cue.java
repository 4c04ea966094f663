package dev.cutroom.caption.text;

import java.util.List;

/**
 * One timed text. Its index is its place in the list of its caption.
 *
 * @param startMillis from the video's first picture
 * @param endMillis later than the start
 * @param text plain text, lines separated by {@code \n}; never markup of any file format
 * @param words the same text word by word; empty when the words have no times
 */
public record Cue(long startMillis, long endMillis, String text, List<Word> words) {

    public Cue {
        words = List.copyOf(words);
    }
}
