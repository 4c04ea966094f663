package dev.cutroom.media.speech;

import java.util.List;

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

    /** Does it belong to the word after it, as an opening quote does? */
    boolean opens() {
        int type = Character.getType(text.codePointAt(0));
        return type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || text.startsWith("¿")
                || text.startsWith("¡");
    }

    /** Of the words of a segment, the number of the one after the last. */
    static int endOfSegment(List<Spoken> words, int from) {
        int to = from;
        while (to < words.size() && words.get(to).segment() == words.get(from).segment()) {
            to++;
        }
        return to;
    }
}
