package dev.cutroom.media.whisper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows which models are here. */
@Readiness
@ApplicationScoped
class WhisperHealth implements HealthCheck {
    private final Models models;
    private final Transcriber transcriber;

    WhisperHealth(Models models, Transcriber transcriber) {
        this.models = models;
        this.transcriber = transcriber;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("whisper")
                .up()
                .withData(
                        "models",
                        models.here().stream().map(Model::name).distinct().collect(Collectors.joining(" ")))
                .withData("loaded", transcriber.loaded())
                .build();
    }
}
