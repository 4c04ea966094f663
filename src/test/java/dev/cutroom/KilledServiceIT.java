package dev.cutroom;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built program as a process of its own, killed in mid-work and started again. */
class KilledServiceIT {

    @TempDir
    Path data;

    private ServiceProcess service;
    private String project;
    private String video;

    @BeforeEach
    void startWithAVideo() throws Exception {
        service = ServiceProcess.start(data);
        project = service.post("/projects", "{\"name\": \"killed\"}").get("id").asText();
        Path sample = service.makeSample(data.resolveSibling(data.getFileName() + ".mp4"), 60);
        JsonNode accepted = service.put("/projects/" + project + "/videos/content?filename=a.mp4", sample);
        Files.delete(sample);
        assertEquals(
                "completed",
                service.ended(accepted.at("/job/id").asText()).get("status").asText());
        video = accepted.at("/video/id").asText();
    }

    @AfterEach
    void end() {
        service.kill();
    }

    private String busyTrim() throws Exception {
        String job = trim(59, 3);
        awaitAtWork(job);
        return job;
    }

    private String trim(int end, int maxRetries) throws Exception {
        return service.post("/jobs", """
                        {"type": "trim", "project_id": "%s", "video_id": "%s", "max_retries": %d,
                         "input_data": {"start_time": 0.5, "end_time": %d, "mode": "exact"}}""".formatted(project, video, maxRetries, end))
                .get("id")
                .asText();
    }

    private void awaitAtWork(String job) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.get("/jobs/" + job).get("progress").asDouble() > 1);
    }

    private static void freeze(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-STOP", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private List<String> outcomes(String job) throws Exception {
        return service.get("/jobs/" + job + "/attempts").get("items").findValuesAsText("outcome");
    }

    private boolean scratchIsEmpty() throws Exception {
        try (Stream<Path> scratch = Files.list(data.resolve("media/scratch"))) {
            return scratch.findAny().isEmpty();
        }
    }

    @Test
    void afterKillDuringATrimTheJobEndsOnceAndNoToolOfTheOldRunLives() throws Exception {
        String job = busyTrim();
        List<ProcessHandle> tools = service.tools();
        assertFalse(tools.isEmpty(), "no tool ran");
        service.killAlone();
        assertTrue(
                tools.stream().anyMatch(ProcessHandle::isAlive),
                "the tool did not outlive its service: nothing to rescue");

        service = ServiceProcess.start(data);
        assertFalse(tools.stream().anyMatch(ProcessHandle::isAlive), "a tool of the old run lives");
        assertEquals(0, service.get("/videos/" + video + "/clips").get("items").size());
        JsonNode ended = service.ended(job);
        assertEquals("completed", ended.get("status").asText());
        assertEquals(2, ended.get("attempt").asInt());
        assertEquals(1, ended.get("retry_count").asInt());
        assertEquals(List.of("lost", "completed"), outcomes(job));
        assertEquals(1, service.get("/videos/" + video + "/clips").get("items").size());
        assertTrue(scratchIsEmpty());
    }

    @Test
    void anOrderlyStopGivesARunningJobBackUncounted() throws Exception {
        service.kill();
        service = ServiceProcess.start(data, "-Dcutroom.jobs.shutdown-grace=1s");
        String job = busyTrim();
        List<ProcessHandle> tools = service.tools();
        assertTrue(service.stop(Duration.ofSeconds(20)), "the service did not stop");
        assertFalse(tools.stream().anyMatch(ProcessHandle::isAlive), "a tool outlived its service");

        service = ServiceProcess.start(data);
        JsonNode ended = service.ended(job);
        assertEquals("completed", ended.get("status").asText());
        assertEquals(0, ended.get("retry_count").asInt());
        assertEquals(List.of("released", "completed"), outcomes(job));
    }

    @Test
    void aCancelledTrimLeavesNoToolAndNoScratchWithinFiveSeconds() throws Exception {
        String job = busyTrim();
        List<ProcessHandle> tools = service.tools();
        service.post("/jobs/" + job + "/cancel", "");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> tools.stream().noneMatch(ProcessHandle::isAlive) && scratchIsEmpty());
        assertEquals("cancelled", service.ended(job).get("status").asText());
    }

    @Test
    void aToolThatStandsStillIsEndedAndItsJobSucceedsOnRetry() throws Exception {
        service.kill();
        service = ServiceProcess.start(data, "-Dcutroom.jobs.stall-timeout=5s", "-Dcutroom.jobs.backoff.base=100ms");
        String job = busyTrim();
        List<ProcessHandle> tools = service.tools();
        assertFalse(tools.isEmpty(), "no tool ran");
        tools.forEach(KilledServiceIT::freeze);
        JsonNode ended = service.ended(job);
        assertEquals("completed", ended.get("status").asText());
        assertEquals(1, ended.get("retry_count").asInt());
        assertEquals(List.of("failed", "completed"), outcomes(job));
        JsonNode first = service.get("/jobs/" + job + "/attempts").at("/items/0");
        assertEquals("STALLED", first.get("error_code").asText());
        assertFalse(tools.stream().anyMatch(ProcessHandle::isAlive), "the tool that stood still lives");
    }

    @Test
    void aJobThatKillsItsProcessUsesUpItsOwnTriesOnly() throws Exception {
        String poison = trim(59, 1);
        String beside = trim(3, 3);
        for (int tries = 1; tries <= 2; tries++) {
            awaitAtWork(poison);
            service.kill();
            service = ServiceProcess.start(data);
        }
        JsonNode failed = service.ended(poison);
        assertEquals("failed", failed.get("status").asText());
        assertEquals("LEASE_LOST", failed.get("error_code").asText());
        assertEquals(List.of("lost", "lost"), outcomes(poison));
        JsonNode ended = service.ended(beside);
        assertEquals("completed", ended.get("status").asText());
        assertTrue(ended.get("retry_count").asInt() <= 1, ended.toString());
    }

    @Test
    void aSecondProcessOnTheSameDirectoryRefusesToStartAndTheFirstGoesOn() throws Exception {
        ServiceProcess second = ServiceProcess.launch(data);
        assertTrue(second.awaitEnd(Duration.ofSeconds(60)), "the second process did not end");
        assertTrue(second.log().contains("in use by another Cutroom process"), second.log());
        assertEquals(project, service.get("/projects/" + project).get("id").asText());
    }
}
