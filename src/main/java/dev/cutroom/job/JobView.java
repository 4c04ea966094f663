package dev.cutroom.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.http.Tagged;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job on the wire. */
@RegisterForReflection
@Schema(name = "JobBase", description = "What every job has, whatever its type.")
public record JobView(
        @Schema(required = true, examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        String id,

        @Schema(required = true) String type,
        @Schema(required = true) JobState status,

        @Schema(required = true, minimum = "-100", maximum = "100")
        int priority,

        @Schema(required = true) String projectId,
        @Schema(nullable = true) String videoId,
        @Schema(hidden = true) JsonNode inputData,
        @Schema(hidden = true) JsonNode outputData,

        @Schema(
                required = true,
                description = "0 to 100; 100 only once the result is published.",
                minimum = "0",
                maximum = "100")
        double progress,

        @Schema(nullable = true, description = "What the job is doing now.")
        String phase,

        @Schema(nullable = true, description = "Seconds until the end at the present speed.")
        Double etaSeconds,

        @Schema(nullable = true, description = "Why it failed: a stable code.")
        String errorCode,

        @Schema(nullable = true) String errorMessage,

        @Schema(required = true, description = "How often the job was started.")
        int attempt,

        @Schema(required = true, description = "How many failures led to another try.")
        int retryCount,

        @Schema(required = true) int maxRetries,

        @Schema(nullable = true, description = "When a pending job may start.")
        Instant nextRunAt,

        @Schema(required = true) boolean cancelRequested,
        @Schema(required = true) Instant createdAt,

        @Schema(nullable = true, description = "When the latest attempt began.")
        Instant startedAt,

        @Schema(nullable = true) Instant completedAt,
        @Schema(required = true) Instant updatedAt)
        implements Tagged {

    static JobView of(Job job, JobJson json) {
        return new JobView(
                job.id(),
                job.type(),
                job.status(),
                job.priority(),
                job.projectId(),
                job.videoId(),
                json.parse(job.input()),
                json.parse(job.output()),
                job.progress(),
                job.phase(),
                job.etaSeconds(),
                job.errorCode(),
                job.errorMessage(),
                job.attempt(),
                job.retryCount(),
                job.maxRetries(),
                job.status() == JobState.PENDING ? job.nextRunAt() : null,
                job.isCancelRequested(),
                job.createdAt(),
                job.startedAt(),
                job.completedAt(),
                job.updatedAt());
    }
}
