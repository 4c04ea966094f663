package dev.cutroom.media.process;

import java.time.Duration;

/** One block of ffmpeg's {@code -progress}: pictures written and time of the output so far. */
public record Progress(long frames, Duration written) {
    /** Seconds of output written. */
    public double seconds() {
        return written.toNanos() / 1e9;
    }
}
