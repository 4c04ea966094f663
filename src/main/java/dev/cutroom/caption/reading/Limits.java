package dev.cutroom.caption.reading;

/**
 * What a cue may be at most, in one language at one frame rate.
 *
 * @param characters in a line, as {@link Script} counts them
 * @param shortest time on screen in milliseconds; likewise the longest, and the gap to the next cue
 */
record Limits(int lines, int characters, int words, long shortest, long longest, long gap, ReadingSpeed speed) {

    Limits withGap(long millis) {
        return new Limits(lines, characters, words, shortest, longest, millis, speed);
    }
}
