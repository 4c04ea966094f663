package dev.cutroom.job;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One try at a job on the wire. `ended_at` and `outcome` are null while it runs. */
@RegisterForReflection
@Schema(name = "Attempt")
record AttemptView(
        @Schema(required = true, minimum = "1") int number,
        @Schema(required = true) String worker,
        @Schema(required = true) Instant startedAt,

        @Schema(nullable = true, description = "Null while it runs.")
        Instant endedAt,

        @Schema(nullable = true) Attempt.Ending outcome,
        @Schema(nullable = true) String errorCode,
        @Schema(nullable = true) String errorMessage,

        @Schema(nullable = true, description = "Of the tool that failed.")
        Integer exitCode,

        @Schema(nullable = true, description = "The tool's last lines.")
        String logTail) {}
