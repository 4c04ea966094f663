package dev.cutroom.media.ffmpeg;

/**
 * A change of the shot that was found.
 *
 * @param from first picture that may begin the new scene
 * @param until last picture that may
 * @param at the picture that does
 * @param ratio how far the change stands out from what happens around it
 */
record Transition(int from, int until, int at, float ratio) {
    /** At a hard cut there is no choice. */
    static Transition cut(int at, float ratio) {
        return new Transition(at, at, at, ratio);
    }

    boolean overlaps(Transition other) {
        return from <= other.until && other.from <= until;
    }
}
