package dev.cutroom.notification;

import dev.cutroom.job.JobChanged;
import dev.cutroom.video.VideoChanged;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the open streams of this process that there may be new rows. It passes no content on, so that nobody can slow the writer. */
@ApplicationScoped
class Announcements implements MeterBinder {

    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();

    void add(EventStream stream) {
        streams.add(stream);
    }

    boolean isEmpty() {
        return streams.isEmpty();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("cutroom_event_subscribers", streams, Set::size)
                .description("Open streams of events")
                .register(registry);
    }

    /** Forgets streams that are over, and keeps the others alive through proxies. */
    @Scheduled(every = "15s")
    void keepAlive() {
        streams.removeIf(EventStream::isClosed);
        streams.forEach(EventStream::keepAlive);
    }

    void onJobCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobChanged change) {
        announce(change.job().projectId(), change.job().id());
    }

    void onVideoCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) VideoChanged change) {
        announce(change.video().projectId(), change.video().id());
    }

    private void announce(String projectId, String subjectId) {
        streams.forEach(stream -> stream.wake(projectId, subjectId));
    }
}
