package dev.cutroom.caption;

import dev.cutroom.caption.text.Cue;
import dev.cutroom.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cues in rows, one for each version of a cue; what writes joins the transaction of the change.
 *
 * <p>Why not one document for each revision: ADR 0012.
 */
@ApplicationScoped
class CueStore {

    private final Sql sql;

    CueStore(Sql sql) {
        this.sql = sql;
    }

    /** A cue in force. @param place among the cues that start together */
    record Row(long id, int place, Cue cue) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(row.getLong("id"), row.getInt("place"), cueOf(row));
        }
    }

    /** What makes a row another one. The place counts: order is part of a caption. */
    private record Version(long start, int place, long end, String text, String words) {

        static Version of(Cue cue, int place) {
            return new Version(cue.startMillis(), place, cue.endMillis(), cue.text(), WordsJson.write(cue.words()));
        }
    }

    /** The cues in force, in order. */
    List<Cue> now(String captionId) {
        return sql.list(
                "SELECT * FROM cue WHERE caption_id = ? AND until IS NULL ORDER BY start_ms, place",
                CueStore::cueOf,
                captionId);
    }

    /** The cues of a revision, in order. */
    List<Cue> at(String captionId, int revision) {
        return sql.list(
                "SELECT * FROM cue WHERE caption_id = ? AND since <= ? AND (until IS NULL OR until > ?) ORDER BY start_ms, place",
                CueStore::cueOf,
                captionId,
                revision,
                revision);
    }

    /** The cue with this index; empty when there is none. */
    Optional<Row> nth(String captionId, int index) {
        if (index < 0) {
            return Optional.empty(); // SQLite would take it for 0
        }
        return sql.first(
                "SELECT * FROM cue WHERE caption_id = ? AND until IS NULL ORDER BY start_ms, place LIMIT 1 OFFSET ?",
                Row::read,
                captionId,
                index);
    }

    /** The first cues of a caption. @param cues in the order of their starts */
    void begin(String captionId, List<Cue> cues) {
        insert(captionId, 1, versions(cues));
    }

    /**
     * Puts these cues in force; what stays the same keeps its row.
     *
     * @param cues in the order of their starts
     * @return whether anything has changed
     */
    boolean replaceAll(String captionId, int revision, List<Cue> cues) {
        Map<Version, Long> old = new HashMap<>();
        sql.list("SELECT * FROM cue WHERE caption_id = ? AND until IS NULL", Row::read, captionId)
                .forEach(row -> old.put(Version.of(row.cue(), row.place()), row.id()));
        List<Version> fresh = new ArrayList<>();
        for (Version version : versions(cues)) {
            if (old.remove(version) == null) {
                fresh.add(version);
            }
        }
        sql.batch(
                "UPDATE cue SET until = ? WHERE id = ?",
                old.values().stream().map(id -> new Object[] {revision, id}).toList());
        insert(captionId, revision, fresh);
        return !old.isEmpty() || !fresh.isEmpty();
    }

    /** Puts one cue in force instead of another. @return its index */
    int replace(String captionId, int revision, Row old, Cue cue) {
        sql.update("UPDATE cue SET until = ? WHERE id = ?", revision, old.id());
        int place = old.cue().startMillis() == cue.startMillis() ? old.place() : lastPlace(captionId, cue) + 1;
        insert(captionId, revision, List.of(Version.of(cue, place)));
        return sql.first(
                        "SELECT count(*) AS n FROM cue WHERE caption_id = ? AND until IS NULL AND (start_ms, place) < (?, ?)",
                        row -> row.getInt("n"),
                        captionId,
                        cue.startMillis(),
                        place)
                .orElse(0);
    }

    private int lastPlace(String captionId, Cue cue) {
        return sql.first(
                        "SELECT max(place) AS place FROM cue WHERE caption_id = ? AND until IS NULL AND start_ms = ?",
                        row -> Sql.integer(row, "place"),
                        captionId,
                        cue.startMillis())
                .orElse(-1);
    }

    boolean hasWords(String captionId) {
        return sql.first(
                        "SELECT 1 AS found FROM cue WHERE caption_id = ? AND until IS NULL AND words IS NOT NULL LIMIT 1",
                        row -> row.getInt("found"),
                        captionId)
                .isPresent();
    }

    /** Bytes of text that the cues of all revisions hold. */
    long bytes(String captionId) {
        return sql.first(
                        "SELECT coalesce(sum(length(CAST(text AS BLOB)) + coalesce(length(CAST(words AS BLOB)), 0)), 0) AS n"
                                + " FROM cue WHERE caption_id = ?",
                        row -> row.getLong("n"),
                        captionId)
                .orElse(0L);
    }

    private static List<Version> versions(List<Cue> cues) {
        List<Version> versions = new ArrayList<>();
        int place = 0;
        long start = -1;
        for (Cue cue : cues) {
            place = cue.startMillis() == start ? place + 1 : 0;
            start = cue.startMillis();
            versions.add(Version.of(cue, place));
        }
        return versions;
    }

    private void insert(String captionId, int since, List<Version> versions) {
        sql.batch(
                "INSERT INTO cue (caption_id, since, start_ms, end_ms, place, text, words) VALUES (?, ?, ?, ?, ?, ?, ?)",
                versions.stream()
                        .map(v -> new Object[] {captionId, since, v.start(), v.end(), v.place(), v.text(), v.words()})
                        .toList());
    }

    private static Cue cueOf(ResultSet row) throws SQLException {
        return new Cue(
                row.getLong("start_ms"),
                row.getLong("end_ms"),
                row.getString("text"),
                WordsJson.read(row.getString("words")));
    }
}
