package dev.cutroom.media.process;

import java.time.Duration;
import java.util.List;

/** A process that ended with exit code 0: the last lines of its error stream, and how long it took. */
public record Finished(List<String> logTail, Duration took) {
    public Finished {
        logTail = List.copyOf(logTail);
    }
}
