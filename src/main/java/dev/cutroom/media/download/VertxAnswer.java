package dev.cutroom.media.download;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An answer whose body comes on Vert.x' thread and is taken on the job's, never more than a few pieces ahead. */
final class VertxAnswer implements Answer {

    /** The most bytes of a piece. */
    static final int PIECE = 64 << 10;

    private static final int PIECES_AHEAD = 16;

    private final HttpClientResponse response;
    private final Duration readTimeout;
    private final BlockingQueue<Piece> come = new LinkedBlockingQueue<>();

    /** @param bytes null when the connection broke */
    private record Piece(byte[] bytes, Throwable failure) {
        static final Piece END = new Piece(new byte[0], null);
    }

    /** To be made on Vert.x' thread, before the first byte of the body can come. */
    VertxAnswer(HttpClientResponse response, Duration readTimeout) {
        this.response = response;
        this.readTimeout = readTimeout;
        response.pause();
        response.handler(this::take);
        response.endHandler(end -> come.add(Piece.END));
        response.exceptionHandler(failure -> come.add(new Piece(null, failure)));
        response.fetch(PIECES_AHEAD);
    }

    private void take(Buffer buffer) {
        if (buffer.length() == 0) {
            response.fetch(1);
        } else {
            come.add(new Piece(buffer.getBytes(), null));
        }
    }

    @Override
    public int status() {
        return response.statusCode();
    }

    @Override
    public Optional<String> field(String name) {
        return Optional.ofNullable(response.getHeader(name));
    }

    @Override
    public byte[] next() throws IOException, InterruptedException {
        Piece piece = come.poll(readTimeout.toMillis(), TimeUnit.MILLISECONDS);
        if (piece == null) {
            throw new SilentServer();
        }
        if (piece.failure() != null) {
            throw new IOException("the connection broke", piece.failure());
        }
        response.fetch(1);
        return piece.bytes();
    }

    @Override
    public void close() {
        response.request().connection().close();
    }
}
