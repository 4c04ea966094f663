package dev.cutroom.video;

import dev.cutroom.http.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a few requests at a time decode pictures. A page full of thumbnails, or whoever drags a slider, asks for a hundred at once, and
 * they must not take the encoders' cores.
 */
@ApplicationScoped
public class DecoderTurns {

    /** Not for long: whoever waits holds a thread that other requests need. */
    private static final int PATIENCE_SECONDS = 5;

    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** @param <X> what it may throw */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        T done() throws X;
    }

    /** Does the work in its turn. @throws dev.cutroom.http.Problem UNAVAILABLE where that does not come within five seconds */
    public <T, X extends Exception> T take(Work<T, X> work) throws X {
        if (!comes()) {
            throw HttpProblem.UNAVAILABLE
                    .because("Too many pictures are being made; try again in a moment.")
                    .with("Retry-After", String.valueOf(PATIENCE_SECONDS));
        }
        try {
            return work.done();
        } finally {
            turns.release();
        }
    }

    private boolean comes() {
        try {
            return turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
