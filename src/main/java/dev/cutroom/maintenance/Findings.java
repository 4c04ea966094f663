package dev.cutroom.maintenance;

import dev.cutroom.storage.Inventory.Item;
import dev.cutroom.storage.StorageFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** What a comparison of files and rows has found so far, all of it counted and the first of it listed; removes what is to be removed. */
final class Findings {

    private static final Logger LOG = Logger.getLogger(Findings.class);

    /** A store that was lost has as many missing files as there are videos. */
    private static final int MOST_LISTED = 1000;

    private final Removal removal;
    private final Listed orphans = new Listed();
    private final Listed missing = new Listed();
    private final Listed stale = new Listed();
    private long bytesFound;
    private long bytesFreed;
    private int notRemoved;

    Findings(Removal removal) {
        this.removal = removal;
    }

    /** What is to be removed of that which is found. */
    enum Removal {
        NOTHING,
        STALE,
        ALL
    }

    /** One kind of finding. */
    static final class Listed {
        private final List<String> first = new ArrayList<>();
        private long count;

        private void add(String name) {
            count++;
            if (first.size() < MOST_LISTED) {
                first.add(name);
            }
        }

        List<String> first() {
            return List.copyOf(first);
        }

        long count() {
            return count;
        }
    }

    void orphan(Item item, Consumer<Item> remover) {
        note(item, orphans, removal == Removal.ALL ? remover : null);
    }

    void stale(Item item, Consumer<Item> remover) {
        note(item, stale, removal == Removal.NOTHING ? null : remover);
    }

    void missing(String videoId) {
        missing.add(videoId);
    }

    private void note(Item item, Listed list, Consumer<Item> remover) {
        list.add(item.path());
        bytesFound += item.bytes();
        if (remover == null) {
            return;
        }
        try {
            remover.accept(item);
            bytesFreed += item.bytes();
        } catch (StorageFailure e) {
            // One that cannot be removed must not keep the others.
            notRemoved++;
            LOG.errorf(e, "%s cannot be removed", item.path());
        }
    }

    Removal removal() {
        return removal;
    }

    Listed orphans() {
        return orphans;
    }

    Listed missing() {
        return missing;
    }

    Listed stale() {
        return stale;
    }

    /** Bytes of orphans and of what is stale. */
    long bytesFound() {
        return bytesFound;
    }

    long bytesFreed() {
        return bytesFreed;
    }

    /** How many could not be removed. */
    int notRemoved() {
        return notRemoved;
    }

    boolean isAnything() {
        return orphans.count + missing.count + stale.count > 0;
    }

    /** Are the lists shorter than the counts? */
    boolean isTruncated() {
        return Math.max(orphans.count, Math.max(missing.count, stale.count)) > MOST_LISTED;
    }
}
