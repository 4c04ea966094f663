package dev.cutroom.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cutroom.job.JobChanged;
import dev.cutroom.job.ProcessRoles;
import dev.cutroom.video.VideoChanged;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Writes an event row for each change, in its transaction, and reads them for streams. */
@ApplicationScoped
class EventService {

    private final ObjectMapper mapper;
    private final EventStore store;
    private final Clock clock;
    private final EventsConfig config;

    EventService(ObjectMapper mapper, EventStore store, Clock clock, EventsConfig config) {
        this.mapper = mapper;
        this.store = store;
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
        store.insert(new Event(kind, projectId, subjectId, json(resource), clock.instant()));
    }

    /** The next events after this one, in order, at most a hundred. */
    @ActivateRequestContext
    public List<Event> after(long lastId, Scope scope) {
        return Event.after(lastId, scope, 100);
    }

    long newestId() {
        return store.newestId();
    }

    /** Can a stream go on after this id without a gap? Not when events after it are gone, nor when it was never given. */
    boolean canResume(long lastId) {
        long newest = store.newestId();
        return lastId <= newest && lastId >= store.oldestId().orElse(newest + 1) - 1;
    }

    /** Forgets events that no stream may ask for any more. */
    @Scheduled(every = "10m", delayed = "1m", skipExecutionIf = ProcessRoles.class)
    void forgetOld() {
        Instant before = clock.instant().minus(config.retention());
        while (store.forgetSome(before) > 0) {
            // slice by slice: other writers come in between
        }
    }

    String json(Object resource) {
        try {
            return mapper.writeValueAsString(resource);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A resource that JSON cannot carry", e);
        }
    }
}
