package dev.cutroom.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The body of a request as it comes, read some megabytes ahead, so that network and disk need not wait for each other.
 *
 * <p>The framework's own stream asks for one piece at a time: each costs a turn of two threads, which on a busy machine takes longer than the
 * piece itself.
 */
final class BodyStream extends InputStream {

    private static final int MOST_AHEAD = 4 << 20;
    private static final int LEAST_AHEAD = 1 << 20;

    private final HttpServerRequest request;
    private final Queue<Buffer> ahead = new ArrayDeque<>();
    private int bytesAhead;
    private int taken;
    private boolean paused;
    private boolean ended;
    private Throwable failure;

    private BodyStream(HttpServerRequest request) {
        this.request = request;
    }

    /** @param request whose body nobody has begun to read; it is paused until then */
    static InputStream of(HttpServerRequest request) {
        BodyStream stream = new BodyStream(request);
        request.pause();
        request.handler(stream::come);
        request.endHandler(end -> stream.end(null));
        request.exceptionHandler(stream::end);
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        if (request.isEnded()) {
            stream.end(null);
        } else {
            request.resume();
        }
        return stream;
    }

    private synchronized void come(Buffer piece) {
        ahead.add(piece);
        bytesAhead += piece.length();
        if (bytesAhead > MOST_AHEAD && !paused) {
            paused = true;
            request.pause();
        }
        notifyAll();
    }

    private synchronized void end(Throwable why) {
        if (!ended) {
            ended = true;
            failure = why;
            notifyAll();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        awaitSome();
        int read = 0;
        while (read < length && !ahead.isEmpty()) {
            read += take(into, offset + read, length - read);
        }
        if (paused && bytesAhead < LEAST_AHEAD) {
            paused = false;
            request.resume();
        }
        return read == 0 ? -1 : read;
    }

    private void awaitSome() throws IOException {
        try {
            while (ahead.isEmpty() && !ended) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while a body was read");
        }
        if (ahead.isEmpty() && failure != null) {
            throw new IOException("The body ended early", failure);
        }
    }

    private int take(byte[] into, int offset, int most) {
        Buffer first = ahead.element();
        int count = Math.min(most, first.length() - taken);
        first.getBytes(taken, taken + count, into, offset);
        taken += count;
        bytesAhead -= count;
        if (taken == first.length()) {
            ahead.remove();
            taken = 0;
        }
        return count;
    }

    @Override
    public synchronized int available() {
        return bytesAhead;
    }
}
