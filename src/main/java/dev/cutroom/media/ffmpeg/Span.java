package dev.cutroom.media.ffmpeg;

/**
 * What an exact trim keeps, on the file's clock.
 *
 * @param first time of the first picture kept; before {@code from} when it is shown already as the span begins
 * @param from when the span begins
 * @param until when the last one's time is over
 * @param slack how far before {@code first} and {@code until} the pictures are separated, so that rounded times do no harm
 * @param pictures how many pictures lie in it; 0 for a file without pictures
 */
record Span(double first, double from, double until, double slack, long pictures) {
    double seconds() {
        return until - from;
    }

    /** Seconds of this sound that lie inside. */
    double shared(Sound sound) {
        return Math.min(until, sound.end()) - Math.max(from, sound.start());
    }
}
