package dev.cutroom.job;

import dev.cutroom.storage.Scratch;
import dev.cutroom.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Gives back jobs whose worker is gone. */
@ApplicationScoped
class Rescue {

    private static final Logger LOG = Logger.getLogger(Rescue.class);
    private static final Pattern ATTEMPT = Pattern.compile("(.+)\\.(\\d{1,9})");

    private final JobStore store;
    private final AttemptStore attempts;
    private final Storage storage;
    private final RunningJobs running;
    private final JobMeters meters;

    Rescue(JobStore store, AttemptStore attempts, Storage storage, RunningJobs running, JobMeters meters) {
        this.store = store;
        this.attempts = attempts;
        this.storage = storage;
        this.running = running;
        this.meters = meters;
    }

    /**
     * Cleans up after an earlier run: files that unfinished attempts had published go back, scratch goes, jobs that were running wait again.
     * This is the only process on its database, so that no lease need be waited for.
     */
    void afterRestart() {
        storage.leftScratch().forEach(left -> guarded("Scratch of an earlier run", () -> clear(left)));
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

    /** Scratch of attempts bears their name; other work publishes nothing. */
    private void clear(Scratch left) {
        Matcher attempt = ATTEMPT.matcher(left.name());
        if (attempt.matches() && attempts.isUnfinished(attempt.group(1), Integer.parseInt(attempt.group(2)))) {
            storage.takeBack(left);
        }
        storage.clear(left);
    }
}
