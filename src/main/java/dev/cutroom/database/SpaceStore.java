package dev.cutroom.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The pages of the file, in SQL. */
@ApplicationScoped
class SpaceStore {

    /** How many pages one transaction moves, a megabyte: other writers wait no longer than that takes. */
    private static final int SLICE = 256;

    private final Sql sql;

    SpaceStore(Sql sql) {
        this.sql = sql;
    }

    /** Gives some unused pages back; by how many the file is shorter, 0 when none is left. */
    @Transactional
    public long freeSome() {
        long before = ask("page_count");
        sql.run("PRAGMA incremental_vacuum(" + SLICE + ")");
        return before - ask("page_count");
    }

    /** Writes the newest state into the file itself, which gets shorter only then; does not wait for readers. */
    void settle() {
        sql.list("PRAGMA wal_checkpoint(PASSIVE)", row -> row.getInt(1));
    }

    /** Pages that hold nothing. */
    long unused() {
        return ask("freelist_count");
    }

    /** Bytes of a page. */
    long pageSize() {
        return ask("page_size");
    }

    private long ask(String pragma) {
        return sql.first("PRAGMA " + pragma, row -> row.getLong(1)).orElseThrow();
    }
}
