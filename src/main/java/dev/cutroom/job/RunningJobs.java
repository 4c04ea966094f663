package dev.cutroom.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who runs on which thread, and why it was told to stop.
 *
 * <p>Stopping is one mechanism for every reason: note the reason, interrupt the thread. The thread is kept here because
 * cancelling a future interrupts nothing.
 */
@ApplicationScoped
class RunningJobs {

    private final Map<String, Running> byAttempt = new ConcurrentHashMap<>();

    private static final class Running {
        private final Job job;
        private volatile long began = System.nanoTime();
        private volatile long lastSign = began;
        private Thread thread;
        private boolean over;
        private StopReason reason;

        Running(Job job) {
            this.job = job;
        }

        synchronized void begin() {
            began = System.nanoTime();
            lastSign = began;
            thread = Thread.currentThread();
            if (reason != null) {
                thread.interrupt();
            }
        }

        synchronized void stop(StopReason why) {
            if (!over && reason == null) {
                reason = why;
                if (thread != null) {
                    thread.interrupt();
                }
            }
        }

        /** From here on nobody interrupts the thread, which will soon do other work. */
        synchronized Optional<StopReason> leave() {
            over = true;
            Thread.interrupted();
            return Optional.ofNullable(reason);
        }

        synchronized boolean isAtWork() {
            return thread != null && !over;
        }
    }

    /** The job was claimed for a worker of this process, which may have to wait for a thread. */
    void enter(Job job) {
        byAttempt.put(job.attemptId(), new Running(job));
    }

    /** The current thread begins the work. It is interrupted at once if the job was told to stop meanwhile. */
    void begin(Job job) {
        byAttempt.get(job.attemptId()).begin();
    }

    /** The current thread has done its work; why it was told to stop, if it was. Its interrupt is cleared. */
    Optional<StopReason> leave(Job job) {
        return byAttempt.get(job.attemptId()).leave();
    }

    /** The outcome is written, or never will be. */
    void forget(Job job) {
        byAttempt.remove(job.attemptId());
    }

    /** The job has made progress. */
    void sign(Job job) {
        Running running = byAttempt.get(job.attemptId());
        if (running != null) {
            running.lastSign = System.nanoTime();
        }
    }

    /** Stops what makes no progress, and what takes too long. */
    void stopOverdue(JobLimits limits) {
        long now = System.nanoTime();
        byAttempt.values().stream().filter(Running::isAtWork).forEach(running -> {
            String type = running.job.type();
            if (now - running.lastSign > limits.stall(type).toNanos()) {
                running.stop(StopReason.STALL);
            }
            limits.timeout(type)
                    .filter(most -> now - running.began > most.toNanos())
                    .ifPresent(most -> running.stop(StopReason.TIMEOUT));
        });
    }

    /** Tells the job to stop if it runs here. The first reason counts. */
    void stop(String jobId, StopReason reason) {
        byAttempt.values().stream()
                .filter(running -> running.job.id().equals(jobId))
                .forEach(running -> running.stop(reason));
    }

    void stopAll(StopReason reason) {
        byAttempt.values().forEach(running -> running.stop(reason));
    }

    boolean has(Job job) {
        return byAttempt.containsKey(job.attemptId());
    }

    Collection<Job> all() {
        return byAttempt.values().stream().map(running -> running.job).toList();
    }
}
