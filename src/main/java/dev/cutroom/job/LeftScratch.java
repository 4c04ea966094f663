package dev.cutroom.job;

import dev.cutroom.storage.Scratch;
import dev.cutroom.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells scratch that an attempt works in from scratch that was left, and tidies up the latter. */
@ApplicationScoped
public class LeftScratch {

    private static final Pattern ATTEMPT = Pattern.compile("(.+)\\.(\\d{1,9})");

    private final JobStore store;
    private final AttemptStore attempts;
    private final RunningJobs running;
    private final Storage storage;

    LeftScratch(JobStore store, AttemptStore attempts, RunningJobs running, Storage storage) {
        this.store = store;
        this.attempts = attempts;
        this.running = running;
        this.storage = storage;
    }

    /**
     * The names of scratch folders in which attempts work, whoever runs them. Names read before this call that are not among them are of no
     * attempt that still needs them.
     */
    public Set<String> inUse() {
        // First what runs here: that goes on for a moment after the row says that the attempt has ended.
        Set<String> names = new HashSet<>();
        running.all().forEach(job -> names.add(job.attemptId()));
        store.running().forEach(job -> names.add(job.attemptId()));
        return names;
    }

    /** The same by its name; it may be gone already. */
    public void clear(String name) {
        storage.leftScratch().stream().filter(left -> left.name().equals(name)).forEach(this::clear);
    }

    /** Removes left scratch. What an attempt had published and did not record goes back first; what other work has, reconciling
     * finds. */
    void clear(Scratch left) {
        Matcher attempt = ATTEMPT.matcher(left.name());
        if (attempt.matches() && attempts.isUnfinished(attempt.group(1), Integer.parseInt(attempt.group(2)))) {
            storage.takeBack(left);
        }
        storage.clear(left);
    }
}
