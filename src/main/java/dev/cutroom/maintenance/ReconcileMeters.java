package dev.cutroom.maintenance;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** What the last comparison of files and rows has found and left; 0 before the first. */
@ApplicationScoped
class ReconcileMeters implements MeterBinder {

    private final AtomicLong orphans = new AtomicLong();
    private final AtomicLong missing = new AtomicLong();
    private final AtomicLong stale = new AtomicLong();

    @Override
    public void bindTo(MeterRegistry registry) {
        found(registry, "orphan", orphans);
        found(registry, "missing", missing);
        found(registry, "stale", stale);
    }

    void ran(Findings findings) {
        orphans.set(findings.orphans().count());
        missing.set(findings.missing().count());
        stale.set(findings.stale().count());
    }

    private static void found(MeterRegistry registry, String kind, AtomicLong count) {
        Gauge.builder("cutroom_reconcile_found", count, AtomicLong::get)
                .description(
                        "Files without a row, videos without a file, and left scratch, found by the last reconciling")
                .tag("kind", kind)
                .register(registry);
    }
}
