package dev.cutroom.media.mp4;

import java.nio.ByteBuffer;

/** The edit list of a track: what is not shown at its beginning, and how long nothing is shown before it. */
final class Edits {
    private Edits() {}

    static Box of(NewTrack track, long movieTimescale) {
        long delay = ticks(track.delay(), movieTimescale);
        int count = delay > 0 ? 2 : 1;
        ByteBuffer bytes = ByteBuffer.allocate(8 + 20 * count).putInt(1 << 24).putInt(count);
        if (delay > 0) {
            entry(bytes, delay, -1);
        }
        entry(bytes, shown(track, movieTimescale), track.skip());
        return Box.leaf("elst", bytes.array());
    }

    static long ticks(double seconds, long timescale) {
        return Math.round(seconds * timescale);
    }

    /** What is shown of a track, in ticks of the movie; never less than there is, so that no picture is hidden. */
    static long shown(NewTrack track, long movieTimescale) {
        return -Math.floorDiv(-track.length() * movieTimescale, track.timescale());
    }

    private static void entry(ByteBuffer bytes, long duration, long mediaTime) {
        bytes.putLong(duration).putLong(mediaTime).putInt(1 << 16);
    }
}
