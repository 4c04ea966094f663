package dev.cutroom.media.mp4;

import java.io.IOException;
import java.util.Arrays;
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

    /** Its first samples as a track of their own. */
    public NewTrack beginning(int count) {
        if (count >= samples.size()) {
            return this;
        }
        List<Sample> first = samples.subList(0, count);
        long over = samples.get(count).decode();
        long last = over - first.get(count - 1).decode();
        long latest = first.stream().mapToLong(Sample::shown).max().orElse(0);
        return new NewTrack(
                like, pictures, timescale, first, over, delay, skip, Math.min(length, latest + last - skip));
    }

    /** How many of its samples are due before a time in the movie, in seconds; at least one. */
    public int before(double time) {
        int count = 1;
        while (count < samples.size() && due(count) < time) {
            count++;
        }
        return count;
    }

    /** Whether these are its samples, by their tables and by the bytes of the first, of the middle one and of the last. */
    boolean is(SampleTable table) throws IOException {
        int count = samples.size();
        boolean same = table.count() == count;
        for (int i = 0; i < count && same; i++) {
            Sample sample = samples.get(i);
            same = table.size(i) == sample.piece().size()
                    && table.decode(i) == sample.decode()
                    && table.shown(i) == sample.shown()
                    && (table.key(i) == sample.key() || !pictures);
        }
        for (int i : count == 0 ? new int[0] : new int[] {0, count / 2, count - 1}) {
            same = same
                    && Arrays.equals(
                            table.sample(i).piece().bytes(),
                            samples.get(i).piece().bytes());
        }
        return same;
    }

    /** When a sample is due in the movie, in seconds. */
    double due(int sample) {
        return delay + (double) (samples.get(sample).decode() - skip) / timescale;
    }
}
