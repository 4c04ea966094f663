package dev.cutroom.job;

import dev.cutroom.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The queue as a whole. */
@Path("/api/v1/queue")
@Tag(name = "Jobs")
@RolesAllowed(Role.VIEWER_NAME)
public class QueueResource {

    private final JobStore store;
    private final QueueStore queue;
    private final Workers workers;

    QueueResource(JobStore store, QueueStore queue, Workers workers) {
        this.store = store;
        this.queue = queue;
        this.workers = workers;
    }

    /**
     * @param queueSize pending jobs, due or not
     * @param oldestPendingSeconds how long the pending job that has waited longest could have run; 0 when none waits
     */
    public record QueueStats(
            int numWorkers,
            long queueSize,
            List<Workers.WorkerView> workers,
            Map<String, Long> pendingByType,
            double oldestPendingSeconds) {}

    @GET
    @Path("/stats")
    @Operation(operationId = "getQueueStats", summary = "See workers and queue")
    public QueueStats stats() {
        Map<String, Long> pending = queue.countByType(JobState.PENDING);
        Instant now = store.now();
        double oldest = queue.oldestPending(now)
                .map(since -> Duration.between(since, now).toMillis() / 1000.0)
                .orElse(0.0);
        return new QueueStats(
                workers.all().size(),
                pending.values().stream().mapToLong(Long::longValue).sum(),
                workers.all(),
                pending,
                oldest);
    }
}
