package dev.cutroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many writers at once. The long form, with busy workers and figures, is the bench of the write gate. */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class WriteLoadTest {

    private static final int WRITERS = 64;
    private static final int EACH = 15;

    @TestHTTPResource("/api/v1/projects")
    URI projects;

    private final HttpClient client = HttpClient.newHttpClient();

    private int create(String name) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(projects)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"" + name + "\"}"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Test
    void sixtyFourWritersAllGetThroughWithoutABusyDatabase() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<List<Integer>>> results = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "writer " + writer;
                results.add(writers.submit(() -> {
                    List<Integer> statuses = new ArrayList<>();
                    for (int i = 0; i < EACH; i++) {
                        statuses.add(create(name));
                    }
                    return statuses;
                }));
            }
            int created = 0;
            for (Future<List<Integer>> result : results) {
                assertTrue(
                        result.get().stream().allMatch(status -> status == 201),
                        result.get().toString());
                created += result.get().size();
            }
            assertEquals(WRITERS * EACH, created);
        } finally {
            writers.shutdownNow();
        }
    }
}
