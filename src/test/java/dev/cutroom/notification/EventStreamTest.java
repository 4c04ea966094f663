package dev.cutroom.notification;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.Api;
import dev.cutroom.Samples;
import dev.cutroom.TemporaryData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class EventStreamTest {

    @TestHTTPResource("/api/v1/")
    URI api;

    @Inject
    Samples samples;

    private final HttpClient client = HttpClient.newHttpClient();

    private record Told(long id, String name, String data) {}

    /** Reads this many events of a new connection, then cuts it. */
    private List<Told> read(String path, Long lastId, int count) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path)).header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId.toString());
        }
        HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        List<Told> told = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            long id = 0;
            String name = null;
            String data = null;
            while (told.size() < count) {
                String line = lines.readLine();
                if (line.startsWith("id:")) {
                    id = Long.parseLong(line.substring(3).strip());
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data = line.substring(5).strip();
                } else if (line.isEmpty() && data != null) {
                    told.add(new Told(id, name, data));
                    data = null;
                }
            }
        }
        return told;
    }

    @Test
    void aNewStreamBeginsWithASnapshotAndACutOneGoesOnWithoutLossOrRepeat() throws Exception {
        String project = Api.project();
        Told snapshot = read("events?project_id=" + project, null, 1).get(0);
        assertEquals("snapshot", snapshot.name());
        String video = Api.video(project, samples.small());
        List<String> jobs = IntStream.range(0, 4)
                .mapToObj(i -> Api.trim(project, video, 0, 1 + i / 10.0, "copy"))
                .toList();
        jobs.forEach(Api::ended);

        List<Told> whole = read("events?project_id=" + project, snapshot.id(), 20);
        List<Told> pieces = new ArrayList<>();
        long last = snapshot.id();
        while (pieces.size() < 20) {
            List<Told> piece = read("events?project_id=" + project, last, Math.min(3, 20 - pieces.size()));
            pieces.addAll(piece);
            last = piece.get(piece.size() - 1).id();
        }
        assertEquals(whole, pieces);
        assertTrue(IntStream.range(1, 20)
                .allMatch(i -> whole.get(i).id() > whole.get(i - 1).id()));
    }

    @Test
    void aStreamOfAFinishedJobTellsItsEndAtOnce() throws Exception {
        String project = Api.project();
        String job = Api.trim(project, Api.video(project, samples.small()), 0, 1, "copy");
        Api.ended(job);
        Told first = read("jobs/" + job + "/events", null, 1).get(0);
        assertEquals("snapshot", first.name());
        assertTrue(first.data().contains("\"status\":\"completed\""));
    }

    @Test
    void anIdThatWasNeverGivenIsAnsweredByAReset() throws Exception {
        assertEquals("reset", read("events", 999_999_999_999L, 1).get(0).name());
    }

    @Test
    void aStreamThatBeginsWhileMuchChangesTellsNothingFromBeforeItsSnapshot() throws Exception {
        String project = Api.project();
        String video = Api.video(project, samples.small());
        Thread jobs = new Thread(() -> IntStream.range(0, 20).forEach(i -> Api.trim(project, video, 0, 1, "copy")));
        jobs.start();
        for (int i = 0; i < 10; i++) {
            List<Told> told = read("events", null, 2);
            assertEquals("snapshot", told.get(0).name());
            assertTrue(told.get(1).id() > told.get(0).id());
        }
        jobs.join();
    }

    @Inject
    Announcements announcements;

    @Test
    void aStreamWhoseReaderIsGoneIsForgotten() throws Exception {
        read("events", null, 1);
        await().until(() -> {
            announcements.keepAlive();
            return announcements.isEmpty();
        });
    }
}
