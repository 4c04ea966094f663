package dev.cutroom.job;

import dev.cutroom.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The queue as a whole, in SQL: what waits, and for how long. States are literals: only so are the partial indexes used, and a long history
 * costs nothing.
 */
@ApplicationScoped
class QueueStore {

    private final Sql sql;

    QueueStore(Sql sql) {
        this.sql = sql;
    }

    /** Is there a pending job that may start by now, as far as its own time goes? */
    boolean isDue(Instant now) {
        return sql.first("SELECT 1 FROM job WHERE status = 'PENDING' AND next_run_at <= ? LIMIT 1", row -> true, now)
                .isPresent();
    }

    /** When the next pending job that must still wait for its time may start; empty when there is none. */
    Optional<Instant> nextDueAfter(Instant now) {
        return sql.first(
                "SELECT min(next_run_at) AS due FROM job WHERE status = 'PENDING' AND next_run_at > ?",
                row -> Sql.instant(row, "due"),
                now);
    }

    /** How many jobs of each type are in this state. */
    Map<String, Long> countByType(JobState state) {
        Map<String, Long> counts = new TreeMap<>();
        sql.list(
                "SELECT type, count(*) AS n FROM job WHERE status = '" + state + "' GROUP BY type",
                row -> counts.put(row.getString("type"), row.getLong("n")));
        return counts;
    }

    /** The jobs of a project in this state. */
    List<String> ofProject(JobState state, String projectId) {
        return sql.list(
                "SELECT id FROM job WHERE status = '" + state + "' AND project_id = ?",
                row -> row.getString("id"),
                projectId);
    }

    /** The jobs in this state that are about a video. */
    List<String> ofVideo(JobState state, String videoId) {
        return sql.list(
                "SELECT id FROM job WHERE status = '" + state + "' AND video_id = ?",
                row -> row.getString("id"),
                videoId);
    }

    /** Since when the pending job that has waited longest could have started. */
    Optional<Instant> oldestPending(Instant now) {
        return sql.first(
                "SELECT min(next_run_at) AS since FROM job WHERE status = 'PENDING' AND next_run_at <= ?",
                row -> Sql.instant(row, "since"),
                now);
    }
}
