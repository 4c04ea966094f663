package dev.cutroom.notification;

import dev.cutroom.http.Problem;
import dev.cutroom.http.SseConnection;
import io.smallrye.context.api.ManagedExecutorConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;

/** Opens streams: a new one with a snapshot, one that was cut where it was cut. */
@ApplicationScoped
class EventStreams {

    private final EventService events;
    private final Announcements announcements;
    private final ManagedExecutor executor;

    /** @param executor without the contexts of whoever wakes a stream: a transaction or request that is about to end */
    EventStreams(
            EventService events,
            Announcements announcements,
            @ManagedExecutorConfig(
                            propagated = {},
                            cleared = ThreadContext.ALL_REMAINING)
                    ManagedExecutor executor) {
        this.events = events;
        this.announcements = announcements;
        this.executor = executor;
    }

    /**
     * @param lastEventId what the client saw last, null or empty for a new stream
     * @param snapshot what there is now; taken after the id that it is sent with, so that this is never ahead of what it shows
     */
    void open(SseConnection connection, Scope scope, String lastEventId, Supplier<Object> snapshot) {
        boolean isNew = lastEventId == null || lastEventId.isEmpty();
        long last = isNew ? 0 : parse(lastEventId);
        EventStream stream = new EventStream(connection, scope, id -> events.after(id, scope), executor);
        announcements.add(stream);
        long newest = events.newestId();
        if (isNew) {
            stream.open("snapshot", events.json(snapshot.get()), newest);
        } else if (events.canResume(last)) {
            stream.resume(last);
        } else {
            stream.open("reset", events.json(snapshot.get()), newest);
        }
    }

    private static long parse(String lastEventId) {
        try {
            return Long.parseLong(lastEventId.trim());
        } catch (NumberFormatException e) {
            throw Problem.invalid("Last-Event-ID", "must be an id of this service's events");
        }
    }
}
