package dev.cutroom.media.speech;

/**
 * A word and when it is said, in time of the video.
 *
 * @param endMillis later than the start, and not after the next word's start
 * @param text with its punctuation, without spaces
 * @param probability that it is right, by the recogniser: 0 to 1
 */
public record HeardWord(long startMillis, long endMillis, String text, double probability) {}
