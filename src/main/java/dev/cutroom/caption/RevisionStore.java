package dev.cutroom.caption;

import dev.cutroom.caption.RevisionView.Change;
import dev.cutroom.database.Sql;
import dev.cutroom.http.Cursor;
import dev.cutroom.http.Page;
import dev.cutroom.http.Paging;
import dev.cutroom.http.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The list of a caption's revisions; which cues were in force in each, the cues themselves know. */
@ApplicationScoped
class RevisionStore {

    private final Sql sql;

    RevisionStore(Sql sql) {
        this.sql = sql;
    }

    /** Writes down the revision in which the caption is now. @param detail what was changed, null when the change says it all */
    void add(Caption caption, String author, Change change, String detail) {
        sql.update(
                "INSERT INTO caption_revision (caption_id, number, author, change, detail, cue_count, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                caption.id(),
                caption.revision(),
                author,
                change,
                detail,
                caption.cueCount(),
                caption.updatedAt());
    }

    /** Who made the revision in which the caption is now. */
    String author(Caption caption) {
        return sql.first(
                        "SELECT author FROM caption_revision WHERE caption_id = ? AND number = ?",
                        row -> row.getString("author"),
                        caption.id(),
                        caption.revision())
                .orElse("");
    }

    /** Newest first. */
    Page<RevisionView> list(String captionId, Paging paging) {
        int before = paging.after()
                .map(place -> Parameters.integer("cursor", place.id(), 0, 1, Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
        return Page.of(
                sql.list(
                        "SELECT * FROM caption_revision WHERE caption_id = ? AND number < ? ORDER BY number DESC LIMIT ?",
                        RevisionStore::read,
                        captionId,
                        before,
                        paging.limit() + 1),
                paging.limit(),
                revision -> new Cursor(revision.createdAt(), String.valueOf(revision.number())),
                revision -> revision);
    }

    private static RevisionView read(ResultSet row) throws SQLException {
        return new RevisionView(
                row.getInt("number"),
                Change.valueOf(row.getString("change")),
                row.getString("detail"),
                row.getInt("cue_count"),
                row.getString("author"),
                Sql.instant(row, "created_at"));
    }
}
