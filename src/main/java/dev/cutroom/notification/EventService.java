package dev.cutroom.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cutroom.database.Sql;
import dev.cutroom.job.JobChanged;
import dev.cutroom.job.ProcessRoles;
import dev.cutroom.video.VideoChanged;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Writes and reads event rows. */
@ApplicationScoped
class EventService {

    private final ObjectMapper mapper;
    private final Sql sql;
    private final Clock clock;
    private final EventsConfig config;

    EventService(ObjectMapper mapper, Sql sql, Clock clock, EventsConfig config) {
        this.mapper = mapper;
        this.sql = sql;
        this.clock = clock;
        this.config = config;
    }

    void onJobChanged(@Observes JobChanged change) {
        write(EventKind.JOB, change.job().projectId(), change.job().id(), change.job());
    }

    void onVideoChanged(@Observes VideoChanged change) {
        write(EventKind.VIDEO, change.video().projectId(), change.video().id(), change.video());
    }

    private void write(EventKind kind, String projectId, String subjectId, Object resource) {
        sql.update(
                "INSERT INTO event (kind, project_id, subject_id, data, created_at) VALUES (?, ?, ?, ?, ?)",
                kind,
                projectId,
                subjectId,
                json(resource),
                now());
    }

    /** The next events after this one, in order, at most a hundred. */
    @ActivateRequestContext
    public List<Event> after(long lastId, Scope scope) {
        return Event.after(lastId, scope, 100);
    }

    /** The newest id ever given; 0 before the first. */
    long newestId() {
        return sql.first("SELECT seq FROM sqlite_sequence WHERE name = 'event'", row -> row.getLong("seq"))
                .orElse(0L);
    }

    /** Can a stream go on after this id without a gap? Not when events after it are gone, nor when it was never given. */
    boolean canResume(long lastId) {
        long oldest = sql.first("SELECT min(id) AS id FROM event", row -> row.getLong("id"))
                .orElse(0L);
        return lastId <= newestId() && (lastId >= oldest - 1 || lastId == newestId());
    }

    /** Forgets events that no stream may ask for any more. */
    @Scheduled(every = "10m", delayed = "1m", skipExecutionIf = ProcessRoles.class)
    @Transactional
    public void forgetOld() {
        Event.deleteBefore(now().minus(config.retention()));
    }

    String json(Object resource) {
        try {
            return mapper.writeValueAsString(resource);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A resource that JSON cannot carry", e);
        }
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
