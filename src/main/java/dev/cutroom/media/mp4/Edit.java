package dev.cutroom.media.mp4;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What the edit list of a track shows.
 *
 * @param delay seconds of nothing before it begins
 * @param start ticks of the track that are not shown at its beginning
 * @param end ticks of the track up to which it is shown
 */
public record Edit(double delay, long start, long end) {
    private static final Edit ALL = new Edit(0, 0, Long.MAX_VALUE);
    private static final int NORMAL_RATE = 1 << 16;

    static Optional<Edit> of(Box track, long timescale, long movieTimescale) {
        Optional<Box> list = track.find("edts", "elst");
        if (list.isEmpty()) {
            return Optional.of(ALL);
        }
        ByteBuffer bytes = ByteBuffer.wrap(list.get().payload());
        boolean wide = bytes.getInt() >>> 24 == 1;
        int count = bytes.getInt();
        double delay = 0;
        for (int i = 0; i < count; i++) {
            long duration = wide ? bytes.getLong() : bytes.getInt() & 0xffffffffL;
            long start = wide ? bytes.getLong() : bytes.getInt();
            boolean normal = bytes.getInt() == NORMAL_RATE;
            if (start == -1 && i == 0 && count == 2) {
                delay = (double) duration / movieTimescale;
            } else {
                boolean only = normal && start >= 0 && i == count - 1;
                return only
                        ? Optional.of(new Edit(delay, start, end(start, duration, timescale, movieTimescale)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A duration of zero means all that is there. */
    private static long end(long start, long duration, long timescale, long movieTimescale) {
        return duration == 0
                ? Long.MAX_VALUE
                : (long) Math.min(Long.MAX_VALUE, Math.ceil(start + (double) duration * timescale / movieTimescale));
    }
}
