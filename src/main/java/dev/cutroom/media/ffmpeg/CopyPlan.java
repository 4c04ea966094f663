package dev.cutroom.media.ffmpeg;

/**
 * What a copy takes; all times on the file's clock.
 *
 * @param from time of the keyframe (without pictures: of the first sound asked for)
 * @param enter the same keyframe's time of decoding, never later: ffmpeg goes by it when it skips to a start
 * @param until when the last picture taken is over: sound goes that far
 * @param pictures packets of pictures taken
 * @param firstSound time of the first sound at or after {@code from}; infinite where there is none
 */
record CopyPlan(double from, double enter, double until, long pictures, double firstSound) {
    boolean hasSound() {
        return firstSound < until;
    }
}
