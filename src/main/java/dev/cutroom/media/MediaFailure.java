package dev.cutroom.media;

import java.util.List;
import java.util.OptionalInt;

/** A media verb that did not succeed; its message is fit for the person who asked and names no path. */
public class MediaFailure extends RuntimeException {
    private final transient MediaProblem problem;
    private final transient OptionalInt exitCode;
    private final transient List<String> logTail;

    public MediaFailure(MediaProblem problem, String message) {
        this(problem, message, OptionalInt.empty(), List.of());
    }

    public MediaFailure(MediaProblem problem, String message, OptionalInt exitCode, List<String> logTail) {
        super(message);
        this.problem = problem;
        this.exitCode = exitCode;
        this.logTail = List.copyOf(logTail);
    }

    public MediaProblem problem() {
        return problem;
    }

    /** The stable code, such as {@code UNSUPPORTED_MEDIA}. */
    public String code() {
        return problem.name();
    }

    public boolean permanent() {
        return problem.permanent();
    }

    /** The tool's exit code, where a tool had run to its end. */
    public OptionalInt exitCode() {
        return exitCode;
    }

    /** The tool's last lines; they may hold paths and are for the attempt's log only. */
    public List<String> logTail() {
        return logTail;
    }
}
