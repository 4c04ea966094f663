package dev.cutroom.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Lets each kind of maintenance be done by one caller at a time: a second one would only take the disk from the first. */
@ApplicationScoped
class OneAtATime {

    private final Set<Work> atWork = EnumSet.noneOf(Work.class);

    /** What may be done. */
    enum Work {
        VACUUM,
        ANALYZE,
        INTEGRITY_CHECK,
        BACKUP,
        RECONCILE;

        String noun() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** What came of it, and how long that took. @param seconds with milliseconds */
    record Timed<T>(T result, double seconds) {}

    /** @throws dev.cutroom.http.Problem ALREADY_RUNNING */
    <T> Timed<T> run(Work work, Supplier<T> task) {
        if (!enter(work)) {
            throw MaintenanceProblem.ALREADY_RUNNING.because(
                    "Another " + work.noun() + " is at work; try again when it has ended.");
        }
        long begun = System.nanoTime();
        try {
            T result = task.get();
            return new Timed<>(
                    result, Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0);
        } finally {
            leave(work);
        }
    }

    private synchronized boolean enter(Work work) {
        return atWork.add(work);
    }

    private synchronized void leave(Work work) {
        atWork.remove(work);
    }
}
