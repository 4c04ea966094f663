package dev.cutroom.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Lets requests wait for the end of a job without holding a thread. The announcement is a hint; whoever is woken reads the row. */
@ApplicationScoped
class JobWaits {

    private final Map<String, Set<CompletableFuture<Void>>> waiting = new ConcurrentHashMap<>();

    /** Completes when the job has ended, or after that long. Ask for the row after this was called, so that no end is missed. */
    CompletableFuture<Void> ended(String jobId, Duration most) {
        CompletableFuture<Void> wait = new CompletableFuture<>();
        waiting.computeIfAbsent(jobId, id -> ConcurrentHashMap.newKeySet()).add(wait);
        wait.completeOnTimeout(null, most.toMillis(), TimeUnit.MILLISECONDS);
        wait.whenComplete((done, failure) -> forget(jobId, wait));
        return wait;
    }

    private void forget(String jobId, CompletableFuture<Void> wait) {
        waiting.computeIfPresent(jobId, (id, waits) -> {
            waits.remove(wait);
            return waits.isEmpty() ? null : waits;
        });
    }

    void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobChanged change) {
        if (change.job().status().isFinal()) {
            Set<CompletableFuture<Void>> waits = waiting.get(change.job().id());
            if (waits != null) {
                Set.copyOf(waits).forEach(wait -> wait.complete(null));
            }
        }
    }
}
