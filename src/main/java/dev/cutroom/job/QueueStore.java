package dev.cutroom.job;

import dev.cutroom.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The queue as a whole, in SQL: what waits, and for how long. */
@ApplicationScoped
class QueueStore {

    private final Sql sql;

    QueueStore(Sql sql) {
        this.sql = sql;
    }

    /** When the next pending job may start; empty when none is pending. */
    Optional<Instant> nextDue() {
        return sql.first(
                "SELECT min(next_run_at) AS due FROM job WHERE status = 'PENDING'", row -> Sql.instant(row, "due"));
    }

    /** How many jobs of each type are in this state. */
    Map<String, Long> countByType(JobState state) {
        Map<String, Long> counts = new TreeMap<>();
        sql.list(
                "SELECT type, count(*) AS n FROM job WHERE status = ? GROUP BY type",
                row -> counts.put(row.getString("type"), row.getLong("n")),
                state);
        return counts;
    }

    /** Since when the pending job that has waited longest could have started. */
    Optional<Instant> oldestPending(Instant now) {
        return sql.first(
                "SELECT min(next_run_at) AS since FROM job WHERE status = 'PENDING' AND next_run_at <= ?",
                row -> Sql.instant(row, "since"),
                now);
    }
}
