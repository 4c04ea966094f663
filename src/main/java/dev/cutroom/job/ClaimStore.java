package dev.cutroom.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Claims a job for each idle worker, in one transaction: the wait for the disk at its end is by far the dearest part of a claim. */
@ApplicationScoped
class ClaimStore {

    private final JobStore store;
    private final QueueStore queue;
    private final JobLimits limits;
    private final Duration lease;

    ClaimStore(JobStore store, QueueStore queue, JobLimits limits, JobsConfig config) {
        this.store = store;
        this.queue = queue;
        this.limits = limits;
        this.lease = config.lease();
    }

    /**
     * As many jobs as there are idle workers and jobs that may run.
     *
     * @param idle asked inside the transaction: while it waits for its turn to write, more workers may have become idle
     */
    @Transactional
    public List<Job> claim(Supplier<List<String>> idle) {
        Map<String, Long> running = queue.countByType(JobState.RUNNING);
        List<Job> claimed = new ArrayList<>();
        for (String worker : idle.get()) {
            Optional<Job> job = store.claim(worker, lease, full(running));
            if (job.isEmpty()) {
                break;
            }
            running.merge(job.get().type(), 1L, Long::sum);
            claimed.add(job.get());
        }
        return claimed;
    }

    /** The types of which as many run as may. */
    private Set<String> full(Map<String, Long> running) {
        return running.keySet().stream()
                .filter(type -> running.get(type) >= limits.running(type))
                .collect(Collectors.toSet());
    }
}
