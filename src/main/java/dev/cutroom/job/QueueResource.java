package dev.cutroom.job;

import dev.cutroom.access.Access;
import dev.cutroom.access.Caller;
import dev.cutroom.access.Role;
import dev.cutroom.database.Criteria;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Access access;

    QueueResource(JobStore store, QueueStore queue, Workers workers, Access access) {
        this.store = store;
        this.queue = queue;
        this.workers = workers;
        this.access = access;
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
                shown(access.caller()),
                pending,
                oldest);
    }

    /** Whose job a worker runs is nobody's business who is no member of its project. */
    private List<Workers.WorkerView> shown(Caller caller) {
        Criteria running = new Criteria()
                .and("status = :status", "status", JobState.RUNNING)
                .and(Access.memberOf("projectId"), "caller", Access.filter(caller));
        Set<String> visible =
                Job.newest(running, workers.all().size()).stream().map(Job::id).collect(Collectors.toSet());
        return workers.all().stream()
                .map(worker -> worker.jobId() == null || visible.contains(worker.jobId()) ? worker : worker.veiled())
                .toList();
    }
}
