package dev.cutroom.media.ffmpeg;

import java.util.Optional;

/**
 * One packet as ffmpeg's {@code framecrc} prints it; times in ticks of its track, {@link #NONE} where the file has none.
 *
 * <p>{@code shown} is false for what an edit list hides.
 */
record Packet(int track, long dts, long pts, long duration, long size, boolean key, boolean shown) {
    static final long NONE = Long.MIN_VALUE;
    private static final int KEY = 1;
    private static final int DISCARD = 4;

    /** Reads {@code 0, -512, 0, 512, 1234, 0x1a2b3c4d, F=0x0}; the flags are printed only when they are not "key". */
    static Optional<Packet> parse(String line) {
        String[] part = line.split(",");
        if (line.startsWith("#") || part.length < 6) {
            return Optional.empty();
        }
        int flags = KEY;
        for (int i = 6; i < part.length; i++) {
            String extra = part[i].trim();
            if (extra.startsWith("F=0x")) {
                flags = Integer.parseInt(extra.substring(4), 16);
            }
        }
        return Optional.of(new Packet(
                (int) number(part[0]),
                number(part[1]),
                number(part[2]),
                number(part[3]),
                number(part[4]),
                (flags & KEY) != 0,
                (flags & DISCARD) == 0));
    }

    boolean timed() {
        return pts != NONE;
    }

    /** ffmpeg prints a missing time as the smallest number, or as NOPTS in newer versions. */
    private static long number(String text) {
        String trimmed = text.trim();
        return trimmed.equals("NOPTS") ? NONE : Long.parseLong(trimmed);
    }
}
