package dev.cutroom.job;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Requests stay away while the engine drains. */
@Readiness
@ApplicationScoped
class EngineHealth implements HealthCheck {

    private final Engine engine;
    private final Workers workers;

    EngineHealth(Engine engine, Workers workers) {
        this.engine = engine;
        this.workers = workers;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("engine")
                .status(!engine.isDraining())
                .withData("claims_jobs", engine.isAlive())
                .withData("busy_workers", workers.count(Workers.State.BUSY))
                .withData("idle_workers", workers.count(Workers.State.IDLE))
                .build();
    }
}
