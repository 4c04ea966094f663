package dev.cutroom.storage;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows the free space; a full disk takes no request away, since reading still works. */
@Readiness
@ApplicationScoped
class StorageHealth implements HealthCheck {

    private final Storage storage;

    StorageHealth(Storage storage) {
        this.storage = storage;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("storage")
                .up()
                .withData("free_bytes", storage.freeBytes())
                .build();
    }
}
