package dev.cutroom.notification;

import dev.cutroom.http.SseConnection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import org.jboss.logging.Logger;

/**
 * One open stream: reads the rows after its last id and sends them one by one, the next only when the one before has left.
 *
 * <p>So a slow reader holds at most one batch in memory, slows nobody else, and misses nothing: the rest waits in the table.
 */
final class EventStream {

    private static final Logger LOG = Logger.getLogger(EventStream.class);

    private final SseConnection connection;
    private final LongFunction<List<Event>> rows;
    private final Executor executor;
    private final Scope scope;

    /** 0 while the stream sleeps; else how often it was woken since it last looked, and one more. It is awake until it was opened. */
    private final AtomicInteger wishes = new AtomicInteger(1);

    private volatile long lastId;

    /**
     * @param rows the next rows after an id
     * @param executor where rows are read
     */
    EventStream(SseConnection connection, Scope scope, LongFunction<List<Event>> rows, Executor executor) {
        this.connection = connection;
        this.rows = rows;
        this.executor = executor;
        this.scope = scope;
    }

    /** Sends an opening event, then everything after this id as it comes. */
    void open(String name, String data, long id) {
        lastId = id;
        goOnAfter(connection.open(name, id, data));
    }

    /** Goes on after this id, without an opening event. */
    void resume(long id) {
        lastId = id;
        goOnAfter(connection.comment("resumed"));
    }

    /** There may be new rows about this. */
    void wake(String projectId, String subjectId) {
        if (scope.covers(projectId, subjectId) && wishes.getAndIncrement() == 0) {
            executor.execute(this::sendBatch);
        }
    }

    /** A comment while nothing else is sent, so that proxies keep the connection and a dead one is noticed. */
    void keepAlive() {
        if (wishes.compareAndSet(0, 1)) {
            goOnAfter(connection.comment("keep-alive"));
        }
    }

    boolean isClosed() {
        return connection.isClosed();
    }

    private void sendBatch() {
        wishes.set(1);
        try {
            List<Event> batch = rows.apply(lastId);
            CompletionStage<?> all = CompletableFuture.completedStage(null);
            for (Event event : batch) {
                all = all.thenCompose(before -> send(event));
            }
            if (batch.isEmpty()) {
                sleep();
            } else {
                goOnAfter(all);
            }
        } catch (Throwable e) {
            LOG.error("A stream of events broke off; its reader will come back", e);
            connection.close();
        }
    }

    private CompletionStage<?> send(Event event) {
        lastId = event.id();
        return connection.send(event.kind().wireName(), event.id(), event.data());
    }

    private void goOnAfter(CompletionStage<?> sent) {
        sent.whenComplete((done, failure) -> {
            if (failure == null) {
                executor.execute(this::sendBatch);
            } else {
                connection.close();
            }
        });
    }

    /** Nothing more to send; looks again at once if somebody woke it meanwhile. */
    private void sleep() {
        if (!wishes.compareAndSet(1, 0)) {
            executor.execute(this::sendBatch);
        }
    }
}
