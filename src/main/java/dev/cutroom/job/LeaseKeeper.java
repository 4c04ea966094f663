package dev.cutroom.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Renews the leases of what runs here, stops what is stuck, gives back what others left, and hears of wishes to cancel that another process has written. */
@ApplicationScoped
class LeaseKeeper {

    private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);
    private static final Duration BEAT = Duration.ofSeconds(2);

    private final JobStore store;
    private final RunningJobs running;
    private final Rescue rescue;
    private final JobLimits limits;
    private final Duration lease;
    private final Map<String, Instant> renewed = new ConcurrentHashMap<>();
    private ScheduledExecutorService timer;

    LeaseKeeper(JobStore store, RunningJobs running, Rescue rescue, JobLimits limits, JobsConfig config) {
        this.store = store;
        this.running = running;
        this.rescue = rescue;
        this.limits = limits;
        this.lease = config.lease();
    }

    void start() {
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "lease-keeper");
            thread.setDaemon(true);
            return thread;
        });
        long beat = Math.min(BEAT.toMillis(), Math.max(1, lease.toMillis() / 3));
        timer.scheduleAtFixedRate(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    }

    void stop() {
        if (timer != null) {
            timer.shutdown();
        }
    }

    /** Each step for itself: what stops one must not stop the others, nor the timer. */
    void beat() {
        renewed.keySet().retainAll(running.all().stream().map(Job::attemptId).toList());
        running.all().forEach(job -> step("renew the lease of " + job.id(), () -> renewWhenDue(job)));
        step("stop what is overdue", () -> running.stopOverdue(limits));
        if (!running.all().isEmpty()) {
            step(
                    "read wishes to cancel",
                    () -> store.cancelWishes().forEach(id -> running.stop(id, StopReason.CANCEL)));
        }
        step("give back what was left", rescue::expired);
    }

    private static void step(String what, Runnable step) {
        try {
            step.run();
        } catch (Throwable e) {
            LOG.errorf(e, "Could not %s; trying again at the next beat", what);
        }
    }

    private void renewWhenDue(Job job) {
        Instant now = store.now();
        Instant last = renewed.getOrDefault(job.attemptId(), job.startedAt());
        // abs: a clock that was set back must not leave a lease that no one could take over for as long.
        if (Duration.between(last, now).abs().compareTo(lease.dividedBy(3)) < 0) {
            return;
        }
        if (store.renew(job, lease)) {
            renewed.put(job.attemptId(), now);
        } else {
            running.stop(job.id(), StopReason.LOST_LEASE);
        }
    }
}
