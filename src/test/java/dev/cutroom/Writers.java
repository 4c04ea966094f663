package dev.cutroom;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that create projects for as long as something else is done to the database. */
public final class Writers implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicLong longestNanos = new AtomicLong();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    private Writers() {}

    /** Starts them, and returns once they are at work. */
    public static Writers start(int number) {
        Writers writers = new Writers();
        for (int i = 0; i < number; i++) {
            Thread thread = new Thread(writers::write, "writer " + i);
            writers.threads.add(thread);
            thread.start();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> writers.written.get() >= number);
        return writers;
    }

    private void write() {
        while (!stopped) {
            long begun = System.nanoTime();
            int status = given().contentType(ContentType.JSON)
                    .body("{\"name\": \"written meanwhile\"}")
                    .post("/api/v1/projects")
                    .statusCode();
            longestNanos.accumulateAndGet(System.nanoTime() - begun, Math::max);
            if (status != 201) {
                failures.add("status " + status);
            }
            written.incrementAndGet();
        }
    }

    /** How many writes have been answered. */
    public int written() {
        return written.get();
    }

    /** The longest that one had to wait for its answer. */
    public Duration longest() {
        return Duration.ofNanos(longestNanos.get());
    }

    /** Writes that were not answered with success. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
