package dev.cutroom.job;

import dev.cutroom.storage.Storage;
import io.smallrye.context.api.ManagedExecutorConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;

/** One thread that claims jobs for idle workers and waits until it is woken: by a new job, a free worker, or the clock. */
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    /** The longest sleep: other processes may queue jobs one day, and they cannot wake this one. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final JobStore store;
    private final QueueStore queue;
    private final ClaimStore claims;
    private final RunningJobs running;
    private final Storage storage;
    private final JobRunner runner;
    private final Workers workers;
    private final ManagedExecutor executor;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean claiming;
    private boolean waitsForRoom;
    private Thread thread;

    Dispatcher(
            JobStore store,
            QueueStore queue,
            ClaimStore claims,
            RunningJobs running,
            Storage storage,
            JobRunner runner,
            Workers workers,
            @ManagedExecutorConfig(
                            propagated = {},
                            cleared = ThreadContext.ALL_REMAINING)
                    ManagedExecutor executor) {
        this.store = store;
        this.queue = queue;
        this.claims = claims;
        this.running = running;
        this.storage = storage;
        this.runner = runner;
        this.workers = workers;
        this.executor = executor;
    }

    void start() {
        claiming = true;
        thread = new Thread(this::dispatch, "job-dispatcher");
        thread.setDaemon(true);
        thread.start();
    }

    /** Claims no more, not even what is being claimed right now; what runs goes on. */
    void drain() throws InterruptedException {
        claiming = false;
        wake();
        if (thread != null) {
            thread.join(LONGEST.toMillis());
        }
    }

    /** Is the thread that claims jobs at work? */
    boolean isAlive() {
        return thread != null && thread.isAlive();
    }

    void wake() {
        woken.release();
    }

    void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobChanged change) {
        if (change.job().status() == JobState.PENDING) {
            wake();
        }
    }

    private void dispatch() {
        while (claiming) {
            try {
                Instant now = store.now();
                if (workers.idle().isEmpty()) {
                    pause(LONGEST); // whoever becomes idle wakes
                } else if (!claim(now)) {
                    await(now);
                }
            } catch (Throwable e) {
                LOG.error("Jobs could not be claimed; trying again soon", e);
                pause(Duration.ofSeconds(1));
            }
        }
    }

    /** Gives idle workers jobs. False when there is nothing that may run. */
    private boolean claim(Instant now) {
        if (!queue.isDue(now) || !hasRoom()) {
            return false;
        }
        List<Job> claimed = claims.claim(workers::idle);
        claimed.forEach(this::begin);
        return !claimed.isEmpty();
    }

    private void begin(Job job) {
        workers.take(job);
        running.enter(job);
        executor.execute(() -> work(job));
    }

    /** Below the floor of free space nothing starts; that is said once, when it begins and when it ends. */
    private boolean hasRoom() {
        boolean room = storage.hasRoomFor(0);
        if (room == waitsForRoom) {
            waitsForRoom = !room;
            LOG.warn(
                    room
                            ? "There is free space again: jobs start"
                            : "Less free space than cutroom.storage.min-free: no job starts");
        }
        return room;
    }

    private void work(Job job) {
        try {
            runner.run(job);
        } finally {
            workers.free(job.worker());
            wake();
        }
    }

    /** Until woken, or the next job becomes due. What is due already waits for a worker, its type's limit or free space. */
    private void await(Instant now) {
        pause(queue.nextDueAfter(now)
                .map(due -> Duration.between(store.now(), due))
                .filter(left -> left.compareTo(LONGEST) < 0)
                .orElse(LONGEST));
    }

    private void pause(Duration most) {
        try {
            if (woken.tryAcquire(Math.max(0, most.toMillis()), TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            claiming = false;
        }
    }
}
