package dev.cutroom.job;

import dev.cutroom.storage.Scratch;
import dev.cutroom.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives back jobs whose worker is gone. */
@ApplicationScoped
class Rescue {

    private final JobStore store;
    private final Storage storage;
    private final RunningJobs running;
    private final JobMeters meters;

    Rescue(JobStore store, Storage storage, RunningJobs running, JobMeters meters) {
        this.store = store;
        this.storage = storage;
        this.running = running;
        this.meters = meters;
    }

    /**
     * Cleans up after an earlier run: files that unfinished attempts had published go back, scratch goes, jobs that were running wait again.
     * This is the only process on its database, so that no lease need be waited for.
     */
    void afterRestart() {
        storage.leftScratch().forEach(this::clear);
        store.running().forEach(this::rescue);
        store.rankPending();
    }

    /** Jobs whose lease ran out, and that do not run here: nobody could write how their attempt ended. */
    void expired() {
        store.expired().stream().filter(job -> !running.has(job)).forEach(this::rescue);
    }

    private void rescue(Job job) {
        store.rescue(job);
        meters.leaseExpired();
    }

    private void clear(Scratch left) {
        int dot = left.name().lastIndexOf('.');
        boolean recorded = dot > 0
                && store.hasCompleted(
                        left.name().substring(0, dot),
                        Integer.parseInt(left.name().substring(dot + 1)));
        if (!recorded) {
            storage.takeBack(left);
        }
        storage.clear(left);
    }
}
