package dev.cutroom.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.ServiceProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built service under load: 64 writers beside four busy workers for a minute, and how soon an idle worker takes a job. */
class ServiceLoadBench {

    private static final int WRITERS = 64;
    private static final int READERS = 4;
    private static final long LOAD_NANOS = 60_000_000_000L;

    @TempDir
    Path data;

    private ServiceProcess service;
    private String project;
    private String video;

    @BeforeEach
    void startWithAVideo() throws Exception {
        service = ServiceProcess.start(data);
        project = service.post("/projects", "{\"name\": \"bench\"}").get("id").asText();
        Path sample = service.makeSample(data.resolveSibling(data.getFileName() + ".mp4"), 120);
        var accepted = service.put("/projects/" + project + "/videos/content?filename=a.mp4", sample);
        Files.delete(sample);
        service.ended(accepted.at("/job/id").asText());
        video = accepted.at("/video/id").asText();
    }

    @AfterEach
    void end() {
        service.kill();
    }

    private String trim(double end, String mode) throws Exception {
        return service.post("/jobs", """
                        {"type": "trim", "project_id": "%s", "video_id": "%s",
                         "input_data": {"start_time": 0, "end_time": %s, "mode": "%s"}}""".formatted(project, video, end, mode))
                .get("id")
                .asText();
    }

    @Test
    void writersReadersAndBusyWorkersForAMinute() throws Exception {
        Latencies before = new Latencies(10_000);
        for (int i = 0; i < 500; i++) {
            read(before);
        }
        for (int i = 0; i < 12; i++) {
            trim(115 + i * 0.1, "exact");
        }
        Latencies writes = new Latencies(1_000_000);
        Latencies reads = new Latencies(1_000_000);
        AtomicInteger failures = new AtomicInteger();
        long end = System.nanoTime() + LOAD_NANOS;
        ExecutorService clients = Executors.newFixedThreadPool(WRITERS + READERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < WRITERS + READERS; i++) {
                boolean write = i < WRITERS;
                all.add(clients.submit(() -> {
                    while (System.nanoTime() < end) {
                        ask(write ? writes : reads, write, failures);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            clients.shutdownNow();
        }
        System.out.println("reads of an idle service: " + before);
        System.out.println("reads under load:         " + reads);
        System.out.println("writes under load:        " + writes);
        System.out.println("failed requests:          " + failures);
        assertEquals(0, failures.get());
        assertTrue(!service.log().contains("SQLITE_BUSY"), "SQLITE_BUSY reached somebody");
    }

    private void ask(Latencies latencies, boolean write, AtomicInteger failures) {
        try {
            if (write) {
                long began = System.nanoTime();
                service.post("/projects", "{\"name\": \"load\"}");
                latencies.add(System.nanoTime() - began);
            } else {
                read(latencies);
            }
        } catch (Exception | AssertionError e) {
            failures.incrementAndGet();
        }
    }

    private void read(Latencies latencies) throws Exception {
        long began = System.nanoTime();
        service.get("/projects?limit=20");
        latencies.add(System.nanoTime() - began);
    }

    @Test
    void anIdleWorkerTakesAJobAtOnce() throws Exception {
        Latencies pickup = new Latencies(1000);
        for (int i = 0; i < 120; i++) {
            var job = service.ended(trim(1, "copy"));
            Duration waited = Duration.between(
                    Instant.parse(job.get("created_at").asText()),
                    Instant.parse(job.get("started_at").asText()));
            if (i >= 20) {
                pickup.add(waited.toNanos());
            }
        }
        System.out.println("pickup, created_at to started_at: " + pickup);
    }
}
