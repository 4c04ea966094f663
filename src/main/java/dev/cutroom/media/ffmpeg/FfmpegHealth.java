package dev.cutroom.media.ffmpeg;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows which ffmpeg is used. */
@Readiness
@ApplicationScoped
class FfmpegHealth implements HealthCheck {
    private final FfmpegLocator locator;

    FfmpegHealth(FfmpegLocator locator) {
        this.locator = locator;
    }

    @Override
    public HealthCheckResponse call() {
        Ffmpeg ffmpeg = locator.locate();
        return HealthCheckResponse.named("ffmpeg")
                .up()
                .withData("version", ffmpeg.version())
                .withData("origin", ffmpeg.origin().name().toLowerCase(Locale.ROOT))
                .build();
    }
}
