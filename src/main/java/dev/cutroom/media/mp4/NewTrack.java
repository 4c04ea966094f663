package dev.cutroom.media.mp4;

import java.util.List;

/**
 * A track to write.
 *
 * @param like whose properties it takes: kind, shape, rotation, language, description of samples
 * @param end when the last sample's time of decoding is over, in ticks
 * @param delay seconds of nothing before it begins
 * @param skip ticks of its own time that are not shown at its beginning
 * @param length ticks that are shown
 */
public record NewTrack(
        MovieTrack like,
        boolean pictures,
        long timescale,
        List<Sample> samples,
        long end,
        double delay,
        long skip,
        long length) {
    public NewTrack {
        samples = List.copyOf(samples);
    }

    /** The same track with these parameter sets. */
    public NewTrack with(DecoderConfig config) {
        return new NewTrack(like.with(config), pictures, timescale, samples, end, delay, skip, length);
    }

    /** When a sample is due in the movie, in seconds. */
    double due(int sample) {
        return delay + (double) (samples.get(sample).decode() - skip) / timescale;
    }
}
