package dev.cutroom.media.speech;

/**
 * A piece of text as the recogniser gives it, in time of its {@link Window}.
 *
 * @param text whole characters, with the space before it where it has one
 * @param startMillis as estimated by the recogniser
 * @param endMillis may be anything, even before the start
 * @param alignedMillis where its attention was, which is found one token late; -1 where it is not known
 * @param probability 0 to 1
 */
public record HeardToken(String text, long startMillis, long endMillis, long alignedMillis, double probability) {}
