package dev.cutroom.http;

import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletionStage;

/** One open connection of Server-Sent Events. Each sending completes when its bytes have left, or fails when the reader is gone. */
public final class SseConnection {

    private static final long RECONNECT_MILLIS = 2000;

    private final SseEventSink sink;
    private final Sse sse;

    public SseConnection(SseEventSink sink, Sse sse) {
        this.sink = sink;
        this.sse = sse;
    }

    /** Sends the first event of a stream, with the time after which a client that lost it should come back. */
    public CompletionStage<?> open(String name, long id, String data) {
        return sink.send(sse.newEventBuilder()
                .name(name)
                .id(Long.toString(id))
                .reconnectDelay(RECONNECT_MILLIS)
                .data(data)
                .build());
    }

    public CompletionStage<?> send(String name, long id, String data) {
        return sink.send(sse.newEventBuilder()
                .name(name)
                .id(Long.toString(id))
                .data(data)
                .build());
    }

    /** Sends what clients pass over; it keeps proxies from closing the connection. */
    public CompletionStage<?> comment(String text) {
        return sink.send(sse.newEventBuilder()
                .comment(text)
                .reconnectDelay(RECONNECT_MILLIS)
                .build());
    }

    public boolean isClosed() {
        return sink.isClosed();
    }

    public void close() {
        sink.close();
    }
}
