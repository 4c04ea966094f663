package dev.cutroom.media.ffmpeg;

/**
 * What a copy takes; all times on the file's clock.
 *
 * @param from time of the keyframe (without pictures: of the first sound asked for)
 * @param enter the same keyframe's time of decoding, never later: ffmpeg goes by it when it skips to a start
 * @param until when the last picture taken is over: sound goes that far
 * @param pictures packets of pictures taken
 * @param firstSound time of the first sound at or after {@code from}; infinite where there is none
 * @param leave a time of decoding between the last picture taken and the next; infinite where none follows, not a number
 *     where the file tells no such time
 */
record CopyPlan(double from, double enter, double until, long pictures, double firstSound, double leave) {
    /** The same on a clock that is so many seconds ahead. */
    CopyPlan moved(double seconds) {
        return new CopyPlan(
                from + seconds, enter + seconds, until + seconds, pictures, firstSound + seconds, leave + seconds);
    }

    /** What is taken, as a span. */
    Span span() {
        return new Span(from, from, until, 0, pictures);
    }

    /** True when times of decoding alone tell the pictures that are taken from all others. */
    boolean separable() {
        return pictures > 0 && !Double.isNaN(leave);
    }

    /** How long the first picture is decoded before it is shown. */
    double lead() {
        return from - enter;
    }

    boolean hasSound() {
        return firstSound < until;
    }
}
