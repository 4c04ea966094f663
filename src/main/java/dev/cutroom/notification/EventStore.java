package dev.cutroom.notification;

import dev.cutroom.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Event rows, in SQL. */
@ApplicationScoped
class EventStore {

    /** How many rows one transaction removes. */
    private static final int SLICE = 1000;

    private final Sql sql;

    EventStore(Sql sql) {
        this.sql = sql;
    }

    /** Joins the transaction of the change. */
    @Transactional
    public void insert(Event event) {
        sql.update(
                "INSERT INTO event (kind, project_id, subject_id, data, created_at) VALUES (?, ?, ?, ?, ?)",
                event.kind(),
                event.projectId(),
                event.subjectId(),
                event.data(),
                event.createdAt());
    }

    /** The newest id ever given, also when its row is gone; 0 before the first. */
    long newestId() {
        return sql.first("SELECT seq FROM sqlite_sequence WHERE name = 'event'", row -> row.getLong("seq"))
                .orElse(0L);
    }

    Optional<Long> oldestId() {
        return sql.first("SELECT id FROM event ORDER BY id LIMIT 1", row -> row.getLong("id"));
    }

    /** Removes some of the events that are older than this; their number, 0 when none is left. */
    @Transactional
    public int forgetSome(Instant before) {
        return sql.update(
                "DELETE FROM event WHERE id IN (SELECT id FROM event WHERE created_at < ? LIMIT " + SLICE + ")",
                before);
    }
}
