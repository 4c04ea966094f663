package dev.cutroom.media.speech;

/**
 * A word of the recognised text before its time is found, in time of the window.
 *
 * @param segment its number
 * @param startMillis as estimated by the recogniser
 * @param endMillis as estimated by the recogniser
 * @param alignedMillis where the recogniser's attention was when it began; -1 where it is not known
 */
record Spoken(String text, int segment, long startMillis, long endMillis, long alignedMillis, double probability) {

    boolean isPunctuation() {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
