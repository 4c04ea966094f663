package dev.cutroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way back from a backup, as docs/operations.md tells it, with the built program. */
class RestoreIT {

    @TempDir
    Path data;

    private ServiceProcess service;

    @AfterEach
    void end() {
        service.kill();
    }

    private String video(String project) throws Exception {
        Path sample = service.makeSample(data.resolveSibling(data.getFileName() + ".mp4"), 20);
        JsonNode accepted = service.put("/projects/" + project + "/videos/content?filename=a.mp4", sample);
        Files.delete(sample);
        service.ended(accepted.at("/job/id").asText());
        return accepted.at("/video/id").asText();
    }

    private String project(String name) throws Exception {
        return service.post("/projects", "{\"name\": \"" + name + "\"}")
                .get("id")
                .asText();
    }

    /** Backs up while a job runs and others write. */
    private JsonNode backUpUnderLoad(String project, String video) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Future<Integer>> written = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                written.add(writers.submit(() -> {
                    int count = 0;
                    for (; !over.get(); count++) {
                        assertFalse(project("written meanwhile").isEmpty());
                    }
                    return count;
                }));
            }
            service.post("/jobs", """
                        {"type": "trim", "project_id": "%s", "video_id": "%s",
                         "input_data": {"start_time": 0.5, "end_time": 19, "mode": "exact"}}""".formatted(project, video));
            JsonNode backup = service.post("/admin/backup", "{}");
            over.set(true);
            for (Future<Integer> count : written) {
                assertTrue(count.get() > 0);
            }
            return backup;
        } finally {
            over.set(true);
            writers.shutdownNow();
        }
    }

    private void restore(String filename) throws Exception {
        assertTrue(service.stop(Duration.ofMinutes(1)), "the service did not stop");
        Files.copy(data.resolve("backups").resolve(filename), data.resolve("restored"));
        for (String old : List.of("cutroom.db", "cutroom.db-wal", "cutroom.db-shm")) {
            Files.deleteIfExists(data.resolve(old));
        }
        Files.move(data.resolve("restored"), data.resolve("cutroom.db"));
        service = ServiceProcess.start(data);
    }

    @Test
    void aBackupMadeUnderLoadBringsBackWhatWasThereAndReconcilingTellsTheRest() throws Exception {
        service = ServiceProcess.start(data);
        String project = project("kept");
        String video = video(project);
        String filename = backUpUnderLoad(project, video).get("filename").asText();
        String later = project("later");
        String lost = video(later);
        assertEquals("ready", service.get("/videos/" + lost).get("state").asText());

        restore(filename);
        assertTrue(service.post("/admin/integrity-check", "{}").get("ok").asBoolean());
        assertEquals("kept", service.get("/projects/" + project).get("name").asText());
        assertEquals("ready", service.get("/videos/" + video).get("state").asText());
        AssertionError gone = assertThrows(AssertionError.class, () -> service.get("/projects/" + later));
        assertTrue(gone.getMessage().contains("404"), gone.getMessage());
        JsonNode job = service.get("/jobs?project_id=" + project + "&type=trim").at("/items/0");
        assertEquals(
                "completed", service.ended(job.get("id").asText()).get("status").asText());

        // What came after the backup has no row now; it is too young to be called an orphan today.
        JsonNode found = service.post("/admin/reconcile", "{}");
        assertEquals(0, found.get("missing").size());
        assertEquals(0, found.get("orphans").size());
    }
}
