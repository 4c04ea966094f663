package dev.cutroom.maintenance;

import dev.cutroom.caption.FontFiles;
import dev.cutroom.job.LeftScratch;
import dev.cutroom.storage.Inventory;
import dev.cutroom.storage.Inventory.Item;
import dev.cutroom.video.VideoFiles;
import dev.cutroom.video.VideoFiles.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compares the files of the media directory with the rows that need them. */
@ApplicationScoped
class Reconciler {

    private static final int BATCH = 500;

    private final Inventory inventory;
    private final VideoFiles videos;
    private final FontFiles fonts;
    private final LeftScratch scratch;
    private final ReconcileConfig config;
    private final Clock clock;

    Reconciler(
            Inventory inventory,
            VideoFiles videos,
            FontFiles fonts,
            LeftScratch scratch,
            ReconcileConfig config,
            Clock clock) {
        this.inventory = inventory;
        this.videos = videos;
        this.fonts = fonts;
        this.scratch = scratch;
        this.config = config;
        this.clock = clock;
    }

    /** Goes through all of it once. */
    Findings run(Findings.Removal removal) {
        Findings findings = new Findings(removal);
        Instant old = clock.instant().minus(config.minAge());
        inventory.stored(files -> orphans(old(files, old)).forEach(file -> findings.orphan(file, inventory::remove)));
        inventory.incoming(
                files -> unawaited(old(files, old)).forEach(file -> findings.stale(file, inventory::remove)));
        left(old(inventory.scratch(), old))
                .forEach(folder -> findings.stale(folder, left -> scratch.clear(left.owner())));
        missing(findings);
        return findings;
    }

    private static List<Item> old(List<Item> items, Instant old) {
        return items.stream().filter(item -> item.changed().isBefore(old)).toList();
    }

    /**
     * Files of keys that no row names. An attempt notes what it moves into the store, then moves it, then records it, then drops the note:
     * so what is in no row now, then in no note, and then still in no row, is nobody's.
     */
    private List<Item> orphans(List<Item> files) {
        List<Item> suspects = unused(files);
        if (suspects.isEmpty()) {
            return suspects;
        }
        Set<String> published = inventory.published();
        return unused(but(suspects, file -> published.contains(file.owner())));
    }

    private List<Item> unused(List<Item> files) {
        Set<String> used = videos.inUse(owners(files));
        List<Item> others = but(files, file -> used.contains(file.owner()));
        Set<String> ofFonts = fonts.inUse(owners(others));
        return but(others, file -> ofFonts.contains(file.owner()));
    }

    private List<Item> unawaited(List<Item> files) {
        Set<String> awaited = videos.awaited(owners(files));
        return but(files, file -> awaited.contains(file.owner()));
    }

    private List<Item> left(List<Item> folders) {
        Set<String> inUse = scratch.inUse();
        return but(folders, folder -> inUse.contains(folder.owner()));
    }

    private static List<Item> but(List<Item> items, Predicate<Item> needed) {
        return items.stream().filter(needed.negate()).toList();
    }

    private static Set<String> owners(Collection<Item> items) {
        return items.stream().map(Item::owner).collect(Collectors.toSet());
    }

    /** Videos whose file is gone. The row is looked at again after the file: a deletion takes the row first. */
    private void missing(Findings findings) {
        String last = "";
        for (List<Kept> page = videos.kept(last, BATCH); !page.isEmpty(); page = videos.kept(last, BATCH)) {
            List<Kept> gone =
                    page.stream().filter(video -> !inventory.holds(video.key())).toList();
            Set<String> still = videos.inUse(gone.stream().map(Kept::key).toList());
            gone.stream()
                    .filter(video -> still.contains(video.key()))
                    .forEach(video -> findings.missing(video.videoId()));
            last = page.get(page.size() - 1).videoId();
        }
    }
}
