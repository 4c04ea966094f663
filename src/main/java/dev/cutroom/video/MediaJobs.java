package dev.cutroom.video;

import dev.cutroom.http.HttpProblem;
import dev.cutroom.job.JobFailure;
import dev.cutroom.job.Progress;
import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.process.Activity;
import java.util.function.Supplier;

/** Runs media tools inside jobs: their failures become failures of the job, with the tool's exit code and last lines. */
public final class MediaJobs {

    private MediaJobs() {}

    /** @param progress is told that the work goes on whenever a tool writes something */
    public static <T> T run(Progress progress, Supplier<T> verb) {
        try {
            return Activity.watch(progress::alive, verb);
        } catch (MediaFailure failure) {
            if (failure.logTail().stream().anyMatch(line -> line.contains("No space left on device"))) {
                throw JobFailure.passing(
                        HttpProblem.NO_SPACE, "The disk is full. Free some space; the job is tried again.", failure);
            }
            Integer exitCode =
                    failure.exitCode().isPresent() ? failure.exitCode().getAsInt() : null;
            String logTail = failure.logTail().isEmpty() ? null : String.join("\n", failure.logTail());
            throw JobFailure.of(failure.code(), failure.getMessage(), failure.permanent())
                    .of(exitCode, logTail);
        }
    }
}
