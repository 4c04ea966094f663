package dev.cutroom.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job that a client submits. */
@RegisterForReflection
@Schema(name = "NewJobBase", description = "What every request for a job has, whatever its type.")
record JobRequest(
        @NotNull @Schema(required = true) String type,
        @NotNull @Schema(required = true) String projectId,
        @Schema(nullable = true) String videoId,
        @NotNull @Schema(hidden = true) ObjectNode inputData,
        @Min(-100) @Max(100) @Schema(defaultValue = "0") Integer priority,

        @Min(0)
        @Max(100)
        @Schema(description = "How many failures lead to another try; `cutroom.jobs.max-retries` when absent.")
        Integer maxRetries,

        @Schema(description = "Not before this time.") Instant runAt) {

    Submission submission(Object input) {
        return new Submission(type, projectId, videoId, input, priority == null ? 0 : priority, maxRetries, runAt);
    }
}
