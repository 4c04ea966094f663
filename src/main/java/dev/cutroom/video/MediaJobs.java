package dev.cutroom.video;

import dev.cutroom.job.JobFailure;
import dev.cutroom.media.MediaFailure;
import java.util.function.Supplier;

/** Runs media tools inside jobs: their failures become failures of the job, with the tool's exit code and last lines. */
final class MediaJobs {

    private MediaJobs() {}

    static <T> T run(Supplier<T> verb) {
        try {
            return verb.get();
        } catch (MediaFailure failure) {
            Integer exitCode =
                    failure.exitCode().isPresent() ? failure.exitCode().getAsInt() : null;
            String logTail = failure.logTail().isEmpty() ? null : String.join("\n", failure.logTail());
            throw JobFailure.of(failure.code(), failure.getMessage(), failure.permanent())
                    .of(exitCode, logTail);
        }
    }
}
