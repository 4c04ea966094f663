package dev.cutroom.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Gives the space of removed rows back to the disk, in short transactions between which other writers get their turn. */
@ApplicationScoped
public class Vacuum {

    private final SpaceStore space;

    Vacuum(SpaceStore space) {
        this.space = space;
    }

    /**
     * What a vacuum came to.
     *
     * @param pages by which the file is shorter
     * @param bytes the same in bytes
     * @param pagesLeft unused pages that are still in the file
     */
    public record Freed(long pages, long bytes, long pagesLeft) {}

    /** @param most after which it begins no other slice: who waits for the answer should get one */
    public Freed run(Duration most) {
        long begun = System.nanoTime();
        long pages = 0;
        long some;
        do {
            some = space.freeSome();
            pages += some;
        } while (some > 0 && System.nanoTime() - begun < most.toNanos());
        space.settle();
        return new Freed(pages, pages * space.pageSize(), space.unused());
    }
}
