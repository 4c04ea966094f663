package dev.cutroom.media.process;

import java.time.Duration;
import java.util.List;

/** A process that was ended because it took longer than its command allows. */
public class ProcessTimedOut extends RuntimeException {
    private final transient List<String> logTail;

    public ProcessTimedOut(Duration limit, List<String> logTail) {
        super("the tool was ended after " + limit.toMillis() / 1000.0 + " s");
        this.logTail = List.copyOf(logTail);
    }

    public List<String> logTail() {
        return logTail;
    }
}
