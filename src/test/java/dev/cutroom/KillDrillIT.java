package dev.cutroom;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the service at random moments of mixed work, again and again: uploads, exact and copied trims, cancels, retries. Then every accepted
 * job must have ended once, with one result, and nothing may be left over.
 *
 * <p>Three kills here; {@code ./mvnw -Pdrills verify} makes 200 of it.
 */
class KillDrillIT {

    private static final int KILLS = Integer.getInteger("drill.kills", 3);

    @TempDir
    Path data;

    private final Random random = new Random(Long.getLong("drill.seed", 20261125));
    private final Map<String, String> trims = new LinkedHashMap<>();
    private final Map<String, Path> uploads = new LinkedHashMap<>();
    private ServiceProcess service;
    private String project;
    private String video;
    private Path small;

    @AfterEach
    void end() {
        service.kill();
    }

    @Test
    void everyAcceptedJobEndsOnceWhateverIsKilledWhen() throws Exception {
        startWithAVideo();
        for (int kill = 1; kill <= KILLS; kill++) {
            work(kill);
            // The end of a process that does not end is the only thing here that takes a given time.
            service.awaitEnd(Duration.ofMillis(50 + random.nextInt(3500)));
            if (random.nextBoolean()) {
                service.killAlone();
            } else {
                service.kill();
            }
            service = ServiceProcess.start(data, "-Dcutroom.jobs.backoff.base=100ms");
        }
        awaitAllEnded();
        report(judge());
        judgeFiles();
        assertTrue(service.stop(Duration.ofSeconds(40)), "the service did not stop");
        judgeDatabase();
    }

    private void startWithAVideo() throws Exception {
        service = ServiceProcess.start(data);
        project = service.post("/projects", "{\"name\": \"drill\"}").get("id").asText();
        small = service.makeSample(data.resolveSibling(data.getFileName() + "-small.mp4"), 2);
        Path busy = service.makeSample(data.resolveSibling(data.getFileName() + "-busy.mp4"), 30);
        JsonNode accepted = service.put("/projects/" + project + "/videos/content?filename=busy.mp4", busy);
        service.ended(accepted.at("/job/id").asText());
        video = accepted.at("/video/id").asText();
        Files.delete(busy);
    }

    private void work(int kill) throws Exception {
        trim("exact " + kill, 1.5, 3 + random.nextDouble() * 6, "exact");
        trim("copy " + kill, 0, 20, "copy");
        upload(kill);
        String victim = trim("cancelled " + kill, 2, 9, "exact");
        service.post("/jobs/" + victim + "/cancel", "");
        if (random.nextBoolean()
                && "cancelled"
                        .equals(service.get("/jobs/" + victim).get("status").asText())) {
            service.post("/jobs/" + victim + "/retry", "");
        }
    }

    private String trim(String title, double start, double end, String mode) throws Exception {
        String body = String.format(
                Locale.ROOT,
                "{\"type\": \"trim\", \"project_id\": \"%s\", \"video_id\": \"%s\", \"max_retries\": 100, \"input_data\":"
                        + " {\"start_time\": %.2f, \"end_time\": %.2f, \"mode\": \"%s\", \"title\": \"%s\"}}",
                project,
                video,
                start,
                end,
                mode,
                title);
        String job = service.post("/jobs", body).get("id").asText();
        trims.put(job, title);
        return job;
    }

    /** A file of its own: bytes after the last box of an MP4 change its hash and nothing else. */
    private void upload(int kill) throws Exception {
        Path file = Files.copy(small, data.resolveSibling(data.getFileName() + "-up-" + kill + ".mp4"));
        byte[] free = new byte[8 + random.nextInt(2_000_000)];
        random.nextBytes(free);
        System.arraycopy(
                new byte[] {
                    (byte) (free.length >> 24),
                    (byte) (free.length >> 16),
                    (byte) (free.length >> 8),
                    (byte) free.length,
                    'f',
                    'r',
                    'e',
                    'e'
                },
                0,
                free,
                0,
                8);
        Files.write(file, free, StandardOpenOption.APPEND);
        uploads.put(
                service.put("/projects/" + project + "/videos/content?filename=up.mp4", file)
                        .at("/job/id")
                        .asText(),
                file);
    }

    private List<String> allJobs() {
        return Stream.concat(trims.keySet().stream(), uploads.keySet().stream()).toList();
    }

    private void awaitAllEnded() {
        await("the end of all jobs")
                .atMost(Duration.ofMinutes(20).plusSeconds(30L * KILLS))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    return service.get("/queue/stats").get("queue_size").asInt() == 0
                            && service.get("/jobs?status=running").get("items").isEmpty();
                });
    }

    /** How many jobs ended in which state. */
    private Map<String, Integer> judge() throws Exception {
        Map<String, Integer> ends = new LinkedHashMap<>();
        Set<String> named = new HashSet<>();
        for (String id : allJobs()) {
            JsonNode job = service.get("/jobs/" + id);
            String status = job.get("status").asText();
            ends.merge(status, 1, Integer::sum);
            assertTrue(Set.of("completed", "cancelled").contains(status), job.toString());
            long completions =
                    service.get("/jobs/" + id + "/attempts").get("items").findValuesAsText("outcome").stream()
                            .filter("completed"::equals)
                            .count();
            assertEquals(status.equals("completed") ? 1 : 0, completions, job.toString());
            if (status.equals("completed")) {
                assertTrue(named.add(job.at("/output_data/video_id").asText()), "two jobs made the same video");
            }
        }
        Set<String> clips = new HashSet<>();
        for (JsonNode clip : allClips()) {
            assertTrue(clips.add(clip.get("title").asText()), "two clips of " + clip.get("title"));
            assertTrue(named.contains(clip.get("id").asText()), "a clip that no job names: " + clip.get("title"));
        }
        for (Map.Entry<String, Path> upload : uploads.entrySet()) {
            JsonNode job = service.get("/jobs/" + upload.getKey());
            JsonNode taken = service.get("/videos/" + job.get("video_id").asText());
            assertEquals("ready", taken.get("state").asText());
            assertEquals(Files.size(upload.getValue()), taken.get("size_bytes").asLong());
        }
        return ends;
    }

    private List<JsonNode> allClips() throws Exception {
        List<JsonNode> clips = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = service.get("/videos/" + video + "/clips?limit=200" + cursor);
            page.get("items").forEach(clips::add);
            cursor = page.get("next_cursor").isNull()
                    ? null
                    : "&cursor=" + page.get("next_cursor").asText();
        } while (cursor != null);
        return clips;
    }

    private void judgeFiles() throws Exception {
        assertEquals(List.of(), filesBelow("scratch"));
        assertEquals(List.of(), filesBelow("incoming"));
        assertEquals(List.of(), service.tools());
        int ready = 1 + uploads.size() + allClips().size();
        assertEquals(
                ready,
                filesBelow("store").size(),
                "files in the store that belong to no video, or videos without a file");
    }

    private List<Path> filesBelow(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("media").resolve(folder))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void judgeDatabase() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("cutroom.db"));
                var statement = connection.createStatement()) {
            assertEquals("ok", statement.executeQuery("PRAGMA integrity_check").getString(1));
            assertTrue(!statement.executeQuery("PRAGMA foreign_key_check").next(), "a foreign key leads nowhere");
        }
    }

    private void report(Map<String, Integer> ends) throws Exception {
        int attempts = 0;
        for (String id : allJobs()) {
            attempts += service.get("/jobs/" + id).get("attempt").asInt();
        }
        System.out.printf(
                "%d kills, %d jobs in %d attempts: %s%n", KILLS, allJobs().size(), attempts, ends);
    }
}
