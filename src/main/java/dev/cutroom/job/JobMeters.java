package dev.cutroom.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The engine's meters. Every series of a fixed label set is there from the start, with 0. */
@ApplicationScoped
class JobMeters implements MeterBinder {

    private static final List<JobState> ENDS = List.of(JobState.COMPLETED, JobState.FAILED, JobState.CANCELLED);

    private static final String LEASES_EXPIRED = "cutroom_leases_expired_total";

    private static final String STALLS = "cutroom_stalls_total";

    private MeterRegistry registry;
    private final JobTypes types;
    private final QueueStore queue;
    private final Workers workers;
    private final JobsConfig config;

    JobMeters(JobTypes types, QueueStore queue, Workers workers, JobsConfig config) {
        this.types = types;
        this.queue = queue;
        this.workers = workers;
        this.config = config;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        registry = meters;
        types.names().forEach(this::registerType);
        for (Workers.State state : Workers.State.values()) {
            Gauge.builder("cutroom_workers", workers, all -> all.count(state))
                    .description("Workers of this process by state")
                    .tag("state", wire(state))
                    .register(registry);
        }
        gauge("cutroom_workers_configured", "Workers that this process may use", config.workers());
        gauge("cutroom_jobs_retry_limit", "Retries of a job that does not say how many", config.maxRetries());
        bound("base", config.backoff().base());
        bound("max", config.backoff().max());
        registry.counter(LEASES_EXPIRED);
        registry.counter(STALLS);
    }

    private void registerType(String type) {
        Gauge.builder(
                        "cutroom_jobs_queue_depth",
                        queue,
                        q -> q.countByType(JobState.PENDING).getOrDefault(type, 0L))
                .description("Pending jobs of all processes")
                .tag("type", type)
                .register(registry);
        Gauge.builder(
                        "cutroom_jobs_running",
                        queue,
                        q -> q.countByType(JobState.RUNNING).getOrDefault(type, 0L))
                .description("Running jobs of all processes")
                .tag("type", type)
                .register(registry);
        waited(type);
        ENDS.forEach(end -> {
            registry.counter("cutroom_jobs_finished_total", "type", type, "outcome", wire(end));
            ran(type, end);
        });
    }

    void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobChanged change) {
        JobView job = change.job();
        if (!change.isTransition()) {
            return;
        }
        boolean failed = job.status() == JobState.PENDING || job.status() == JobState.FAILED;
        if (failed && JobProblem.STALLED.name().equals(job.errorCode())) {
            registry.counter(STALLS).increment();
        }
        switch (job.status()) {
            case RUNNING -> {
                if (job.retryCount() == 0) {
                    waited(job.type()).record(Duration.between(change.queuedAt(), job.startedAt()));
                }
            }
            case PENDING -> {
                if (job.errorCode() != null) {
                    registry.counter("cutroom_jobs_retries_total", "type", job.type(), "code", job.errorCode())
                            .increment();
                }
            }
            case COMPLETED, FAILED, CANCELLED -> {
                registry.counter("cutroom_jobs_finished_total", "type", job.type(), "outcome", wire(job.status()))
                        .increment();
                if (job.startedAt() != null) {
                    ran(job.type(), job.status()).record(Duration.between(job.startedAt(), job.completedAt()));
                }
            }
        }
    }

    /** A running job was taken from a process that is gone. */
    void leaseExpired() {
        registry.counter(LEASES_EXPIRED).increment();
    }

    private Timer waited(String type) {
        return Timer.builder("cutroom_job_wait_seconds")
                .description("From when it could run to the start of its first attempt")
                .tag("type", type)
                .register(registry);
    }

    private Timer ran(String type, JobState end) {
        return Timer.builder("cutroom_job_run_seconds")
                .description("From the start of the last attempt to the job's end")
                .tags("type", type, "outcome", wire(end))
                .register(registry);
    }

    private void bound(String name, Duration wait) {
        Gauge.builder("cutroom_jobs_retry_backoff_seconds", wait, bound -> bound.toMillis() / 1000.0)
                .description("Bounds of the wait before a retry")
                .tag("bound", name)
                .register(registry);
    }

    private void gauge(String name, String description, int value) {
        Gauge.builder(name, () -> value).description(description).register(registry);
    }

    private static String wire(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
