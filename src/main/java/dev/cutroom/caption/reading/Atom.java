package dev.cutroom.caption.reading;

import dev.cutroom.caption.text.Word;

/**
 * What is never broken: a word, or a part of one that is longer than a line or of a script without spaces.
 *
 * @param of the word it is, or is a part of
 * @param spaced does a space part it from the atom before?
 * @param part is it another part of the word of the atom before, in a script with spaces?
 * @param cutCost what a break before it costs beside what the words say
 * @param count characters, as {@link Script} counts
 */
record Atom(
        Word of,
        String text,
        boolean spaced,
        boolean part,
        double cutCost,
        double count,
        long startMillis,
        long endMillis) {}
