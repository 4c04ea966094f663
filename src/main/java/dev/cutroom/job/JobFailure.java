package dev.cutroom.job;

import dev.cutroom.http.ProblemCode;
import java.time.Duration;

/** Work that failed for a known reason. */
public class JobFailure extends RuntimeException {

    private final String code;
    private final boolean permanent;
    private final Integer exitCode;
    private final String logTail;
    private Duration notBefore = Duration.ZERO;

    private JobFailure(
            String code, String message, boolean permanent, Integer exitCode, String logTail, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.permanent = permanent;
        this.exitCode = exitCode;
        this.logTail = logTail;
    }

    /** A failure that another try would only repeat. @param message for people: what is wrong and what to do; no paths */
    public static JobFailure permanent(String code, String message) {
        return new JobFailure(code, message, true, null, null, null);
    }

    /** A failure that another try may not meet. */
    public static JobFailure passing(ProblemCode code, String message, Throwable cause) {
        return new JobFailure(code.name(), message, false, null, null, cause);
    }

    /** The same failure, with the exit code of the tool that failed and its last lines. */
    public JobFailure of(Integer toolExitCode, String toolLogTail) {
        return new JobFailure(code, getMessage(), permanent, toolExitCode, toolLogTail, getCause());
    }

    /** A failure of either kind. */
    public static JobFailure of(String code, String message, boolean permanent) {
        return new JobFailure(code, message, permanent, null, null, null);
    }

    /** The same failure, whose cause asks to be left alone for so long ({@code Retry-After}). */
    public JobFailure notBefore(Duration wait) {
        notBefore = wait;
        return this;
    }

    /** The shortest wait before another try. */
    public Duration notBefore() {
        return notBefore;
    }

    public String code() {
        return code;
    }

    public boolean isPermanent() {
        return permanent;
    }

    /** Exit code of the tool, null when none ended. */
    public Integer exitCode() {
        return exitCode;
    }

    /** The last lines that the tool wrote, null when there are none. */
    public String logTail() {
        return logTail;
    }
}
