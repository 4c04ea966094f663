package dev.cutroom.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The workers of this process: which are idle, which run what. */
@ApplicationScoped
class Workers {

    private final Map<String, WorkerView> byName = new TreeMap<>();
    private final JobStore store;

    /** A worker on the wire. */
    @RegisterForReflection
    record WorkerView(
            @Schema(required = true) String name,
            @Schema(required = true) State state,

            @Schema(nullable = true, description = "What it runs, where the caller may know.")
            String jobId,

            @Schema(nullable = true) String type,

            @Schema(required = true, description = "When it began that, or became idle.")
            Instant since) {

        /** The same without what it works on. */
        WorkerView veiled() {
            return new WorkerView(name, state, null, null, since);
        }
    }

    /** What a worker does. */
    enum State {
        @JsonProperty("idle")
        IDLE,
        @JsonProperty("busy")
        BUSY
    }

    Workers(JobsConfig config, JobStore store) {
        this.store = store;
        Instant now = store.now();
        int digits = String.valueOf(config.workers()).length();
        for (int i = 1; i <= config.workers(); i++) {
            String name = "worker-" + ("%0" + digits + "d").formatted(i);
            byName.put(name, new WorkerView(name, State.IDLE, null, null, now));
        }
    }

    synchronized List<String> idle() {
        return byName.values().stream()
                .filter(worker -> worker.state() == State.IDLE)
                .map(WorkerView::name)
                .toList();
    }

    synchronized void take(Job job) {
        byName.put(job.worker(), new WorkerView(job.worker(), State.BUSY, job.id(), job.type(), store.now()));
    }

    /** The worker is idle again; wakes whoever waits for all to be idle. */
    synchronized void free(String worker) {
        byName.put(worker, new WorkerView(worker, State.IDLE, null, null, store.now()));
        notifyAll();
    }

    synchronized List<WorkerView> all() {
        return List.copyOf(byName.values());
    }

    synchronized long count(State state) {
        return byName.values().stream()
                .filter(worker -> worker.state() == state)
                .count();
    }

    /** Waits until every worker is idle, or the time is over. */
    synchronized boolean awaitIdle(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (count(State.BUSY) > 0) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
