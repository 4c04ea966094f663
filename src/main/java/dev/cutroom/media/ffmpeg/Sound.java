package dev.cutroom.media.ffmpeg;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A sound track of a file.
 *
 * @param stream index of its track in the file
 * @param sampleRate samples per second
 * @param start first sample's time on the file's clock (the one of {@link Picture#first()}), in seconds
 * @param end when the last sample's time is over, on the same clock
 */
@RegisterForReflection
public record Sound(int stream, String codec, int sampleRate, int channels, double start, double end) {
    /** The same on a clock that is so many seconds ahead. */
    Sound moved(double seconds) {
        return new Sound(stream, codec, sampleRate, channels, start + seconds, end + seconds);
    }

    public double duration() {
        return end - start;
    }
}
