package dev.cutroom.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows whether everybody who reaches the port is administrator. */
@Readiness
@ApplicationScoped
class AccessHealth implements HealthCheck {

    private final AddressGuard addresses;

    AccessHealth(AddressGuard addresses) {
        this.addresses = addresses;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("access")
                .up()
                .withData("open_to_network", addresses.isOpen())
                .build();
    }
}
