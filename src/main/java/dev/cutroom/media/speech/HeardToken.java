package dev.cutroom.media.speech;

/**
 * A piece of text as a model heard it, about a syllable or a word; times in the window that was heard.
 *
 * @param text with the space before it, where there is one
 * @param dtwMillis where the model looked as it said it; −1 when unknown
 * @param probability 0 to 1
 */
public record HeardToken(String text, long startMillis, long endMillis, long dtwMillis, double probability) {}
