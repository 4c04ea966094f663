package dev.cutroom.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who runs on which thread, and why it was told to stop.
 *
 * <p>Stopping is one mechanism for every reason: note the reason, interrupt the thread. The thread is kept here because cancelling a future
 * interrupts nothing.
 */
@ApplicationScoped
class RunningJobs {

    private final Map<String, Running> byJob = new ConcurrentHashMap<>();

    private static final class Running {
        private final Job job;
        private final long began = System.nanoTime();
        private volatile long lastSign = began;
        private Thread thread = Thread.currentThread();
        private StopReason reason;

        Running(Job job) {
            this.job = job;
        }

        synchronized void stop(StopReason why) {
            if (thread != null && reason == null) {
                reason = why;
                thread.interrupt();
            }
        }

        /** From here on nobody interrupts the thread, which will soon do other work. */
        synchronized Optional<StopReason> leave() {
            thread = null;
            Thread.interrupted();
            return Optional.ofNullable(reason);
        }
    }

    /** The current thread begins this job. */
    void enter(Job job) {
        byJob.put(job.id(), new Running(job));
    }

    /** The current thread has done its work; why it was told to stop, if it was. Its interrupt is cleared. */
    Optional<StopReason> leave(Job job) {
        return byJob.get(job.id()).leave();
    }

    /** The outcome is written, or never will be. */
    void forget(Job job) {
        byJob.remove(job.id());
    }

    /** The job has made progress. */
    void sign(Job job) {
        Running running = byJob.get(job.id());
        if (running != null) {
            running.lastSign = System.nanoTime();
        }
    }

    /** Stops what makes no progress, and what takes too long. */
    void stopOverdue(JobLimits limits) {
        long now = System.nanoTime();
        for (Running running : byJob.values()) {
            String type = running.job.type();
            if (now - running.lastSign > limits.stall(type).toNanos()) {
                running.stop(StopReason.STALL);
            }
            limits.timeout(type)
                    .filter(most -> now - running.began > most.toNanos())
                    .ifPresent(most -> running.stop(StopReason.TIMEOUT));
        }
    }

    /** Tells the job to stop if it runs here. The first reason counts. */
    void stop(String jobId, StopReason reason) {
        Running running = byJob.get(jobId);
        if (running != null) {
            running.stop(reason);
        }
    }

    void stopAll(StopReason reason) {
        List.copyOf(byJob.keySet()).forEach(id -> stop(id, reason));
    }

    boolean has(Job job) {
        return byJob.containsKey(job.id());
    }

    Collection<Job> all() {
        return byJob.values().stream().map(running -> running.job).toList();
    }
}
