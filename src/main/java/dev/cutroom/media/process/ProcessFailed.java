package dev.cutroom.media.process;

import java.util.List;

/** A process that ended by itself with another exit code than 0. */
public class ProcessFailed extends RuntimeException {
    private final int exitCode;
    private final transient List<String> logTail;

    public ProcessFailed(int exitCode, List<String> logTail) {
        super("the tool ended with exit code " + exitCode);
        this.exitCode = exitCode;
        this.logTail = List.copyOf(logTail);
    }

    /** The exit code; 128 + n for a process that signal n ended. */
    public int exitCode() {
        return exitCode;
    }

    /** The last lines of its error stream, oldest first. */
    public List<String> logTail() {
        return logTail;
    }
}
