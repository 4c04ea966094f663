package dev.cutroom.media.ffmpeg;

/**
 * What a copy takes; all times on the file's clock.
 *
 * @param from time of the keyframe (without pictures: of the first sound asked for)
 * @param enter the same keyframe's time of decoding, never later: ffmpeg goes by it when it skips to a start
 * @param stop time of decoding of the first packet of pictures that is left out; infinite where none is
 * @param until when the last picture taken is over: sound goes that far
 * @param pictures packets of pictures taken
 * @param sounds packets of sound taken, about
 */
record CopyPlan(double from, double enter, double stop, double until, long pictures, long sounds) {}
