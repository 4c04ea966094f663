package dev.cutroom.media.whisper;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows whether a model takes memory. */
@ApplicationScoped
class WhisperMeters implements MeterBinder {

    private final Transcriber transcriber;

    WhisperMeters(Transcriber transcriber) {
        this.transcriber = transcriber;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("cutroom_whisper_models_loaded", transcriber, Transcriber::loaded)
                .description("Models of speech recognition in memory")
                .register(registry);
    }
}
