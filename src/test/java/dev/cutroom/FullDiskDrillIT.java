package dev.cutroom;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built program on a small disk of its own, database and media together, that fills up. The disk is mounted where only the service sees it. */
class FullDiskDrillIT {

    private static final List<String> IN_A_NAMESPACE = List.of("unshare", "--user", "--map-root-user", "--mount");
    private static final long ROOM_FOR_ROWS = 1_500_000;

    @TempDir
    Path disk;

    @TempDir
    Path elsewhere;

    private ServiceProcess service;
    private Path filler;

    @AfterEach
    void end() {
        if (service != null) {
            service.kill();
        }
    }

    @Test
    void aFullDiskFailsJobsWithNoSpaceLosesNothingAndPasses() throws Exception {
        assumeTrue(canMount(), "no small disk can be mounted here: unshare --user --map-root-user --mount is refused");
        service = ServiceProcess.startBy(
                onADiskOf("256m"),
                disk.resolve("data"),
                "-Dcutroom.storage.min-free=0",
                "-Dcutroom.jobs.backoff.base=200ms",
                "-Dcutroom.jobs.backoff.max=1s");
        filler = service.seen(disk.resolve("filler"));
        String project =
                service.post("/projects", "{\"name\": \"full\"}").get("id").asText();
        String video = upload(project);

        fill(ROOM_FOR_ROWS);
        String job =
                service.post("/jobs", """
                {"type": "trim", "project_id": "%s", "video_id": "%s", "max_retries": 100,
                 "input_data": {"start_time": 0.5, "end_time": 59, "mode": "exact"}}""".formatted(project, video)).get("id").asText();
        await("a failure for want of space").atMost(Duration.ofMinutes(3)).until(() -> lackedSpace(job));
        fill(0);
        assertRefusesToWrite();
        assertEquals("ready", service.get("/videos/" + video).get("state").asText());

        Files.delete(filler);
        await("the end of the job")
                .atMost(Duration.ofMinutes(3))
                .until(() -> !service.get("/jobs/" + job).get("completed_at").isNull());
        assertEquals("completed", service.get("/jobs/" + job).get("status").asText());
        assertEquals(1, service.get("/videos/" + video + "/clips").get("items").size());
        assertEquals(2, filesBelow("store"), "source and clip");
        await("empty scratch").until(() -> filesBelow("scratch") == 0);
        assertDatabaseIsWhole();
    }

    private static boolean canMount() throws InterruptedException {
        try {
            return new ProcessBuilder(starter("mount -t tmpfs none /mnt"))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> starter(String script, String... arguments) {
        return Stream.of(IN_A_NAMESPACE, List.of("sh", "-c", script), List.of(arguments))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> onADiskOf(String size) {
        return starter("mount -t tmpfs -o size=" + size + " none \"$0\" && exec \"$@\"", disk.toString());
    }

    private String upload(String project) throws Exception {
        Path sample = service.makeSample(elsewhere.resolve("sample.mp4"), 60);
        JsonNode accepted = service.put("/projects/" + project + "/videos/content?filename=a.mp4", sample);
        assertEquals(
                "completed",
                service.ended(accepted.at("/job/id").asText()).get("status").asText());
        return accepted.at("/video/id").asText();
    }

    /** Fills the disk. @param left bytes that stay free */
    private void fill(long left) throws IOException {
        byte[] zeros = new byte[4096];
        long room = filler.getParent().toFile().getUsableSpace() - left;
        try (OutputStream file = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (long written = 0; left == 0 || written < room; written += zeros.length) {
                file.write(zeros);
            }
        } catch (IOException full) {
            assertTrue(full.getMessage().contains("No space left"), full.getMessage());
        }
    }

    private boolean lackedSpace(String job) throws Exception {
        return service.get("/jobs/" + job + "/attempts")
                .get("items")
                .findValuesAsText("error_code")
                .contains("NO_SPACE");
    }

    /** There may be room left in the database's own files for some rows; then it says why it takes no more. */
    private void assertRefusesToWrite() {
        AssertionError refusal = assertThrows(AssertionError.class, () -> {
            for (int i = 0; i < 20_000; i++) {
                fill(0);
                service.post("/projects", "{\"name\": \"one more\", \"description\": \"" + "x".repeat(1500) + "\"}");
            }
        });
        assertTrue(
                refusal.getMessage().contains("507") && refusal.getMessage().contains("NO_SPACE"),
                refusal.getMessage());
    }

    private long filesBelow(String folder) throws IOException {
        try (Stream<Path> files =
                Files.walk(service.seen(disk.resolve("data/media").resolve(folder)))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    /** By a copy: SQLite would follow the way to the service's disk back to ours. */
    private void assertDatabaseIsWhole() throws IOException, SQLException {
        for (String file : List.of("cutroom.db", "cutroom.db-wal")) {
            Files.copy(service.seen(disk.resolve("data").resolve(file)), elsewhere.resolve(file));
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + elsewhere.resolve("cutroom.db"));
                var statement = connection.createStatement()) {
            assertEquals("ok", statement.executeQuery("PRAGMA integrity_check").getString(1));
            assertTrue(!statement.executeQuery("PRAGMA foreign_key_check").next(), "a foreign key leads nowhere");
        }
    }
}
