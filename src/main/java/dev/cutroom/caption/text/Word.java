package dev.cutroom.caption.text;

/**
 * One word of a cue.
 *
 * @param startMillis from the video's first picture
 * @param endMillis later than the start
 * @param confidence 0 to 1, null when nobody knows
 * @param estimated was its time guessed from its neighbours, not heard?
 */
public record Word(long startMillis, long endMillis, String text, Double confidence, boolean estimated) {}
