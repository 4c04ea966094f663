package dev.cutroom.media.ffmpeg;

/** How many parts are encoded in one run: an encoder keeps its pictures until the run ends, so memory sets the limit. */
final class BatchSize {
    private static final long BYTES = 256L << 20;
    /** What an encoder holds when it is told no more: its look-ahead, references and one picture for each thread. */
    private static final double PICTURES_HELD = 24;

    private static final double BYTES_PER_PIXEL = 1.5;
    private static final int MOST = 16;

    private BatchSize() {}

    static int of(MediaFacts facts) {
        return facts.picture()
                .map(p -> Math.max(1L, p.width()) * Math.max(1L, p.height()))
                .map(pixels -> BYTES / (pixels * BYTES_PER_PIXEL * PICTURES_HELD))
                .map(fit -> (int) Math.max(1, Math.min(MOST, fit)))
                .orElse(MOST);
    }
}
