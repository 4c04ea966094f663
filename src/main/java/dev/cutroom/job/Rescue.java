package dev.cutroom.job;

import dev.cutroom.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Gives back jobs whose worker is gone. */
@ApplicationScoped
class Rescue {

    private static final Logger LOG = Logger.getLogger(Rescue.class);

    private final JobStore store;
    private final LeftScratch scratch;
    private final Storage storage;
    private final RunningJobs running;
    private final JobMeters meters;

    Rescue(JobStore store, LeftScratch scratch, Storage storage, RunningJobs running, JobMeters meters) {
        this.store = store;
        this.scratch = scratch;
        this.storage = storage;
        this.running = running;
        this.meters = meters;
    }

    /**
     * Cleans up after an earlier run: files that unfinished attempts had published go back, scratch goes, jobs that were running wait again.
     * This is the only process on its database, so that no lease need be waited for.
     */
    void afterRestart() {
        storage.leftScratch().forEach(left -> guarded("Scratch of an earlier run", () -> scratch.clear(left)));
        store.running().forEach(this::rescue);
        store.rankPending();
    }

    /** Jobs whose lease ran out, and that do not run here: nobody could write how their attempt ended. */
    void expired() {
        store.expired().stream().filter(job -> !running.has(job)).forEach(this::rescue);
    }

    private void rescue(Job job) {
        guarded("A running job that was left", () -> {
            store.rescue(job);
            meters.leaseExpired();
        });
    }

    /** One that cannot be tidied up must not keep the others from it, nor the service from starting. */
    private static void guarded(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s cannot be tidied up", what);
        }
    }
}
