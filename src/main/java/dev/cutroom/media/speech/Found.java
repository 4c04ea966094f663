package dev.cutroom.media.speech;

import java.util.List;

/**
 * What was said in a window.
 *
 * @param words in order; none begins before the one before it ends
 * @param dropped what was not said
 * @param endMillis how far the video has been heard
 */
public record Found(List<HeardWord> words, List<Dropped> dropped, long endMillis) {

    public Found {
        words = List.copyOf(words);
        dropped = List.copyOf(dropped);
    }
}
