package dev.cutroom.media.whisper;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of {@code cutroom.whisper}. */
@ConfigMapping(prefix = "cutroom.whisper")
public interface WhisperConfig {

    /** Where models are looked for, beside the one that ships, and where downloaded ones go. */
    @WithDefault("${cutroom.data-dir}/models")
    Path modelsDir();

    /** Where models that are not here are downloaded from: this, a slash and the file's name. Empty: from nowhere. */
    @WithDefault("https://huggingface.co/ggerganov/whisper.cpp/resolve/main")
    Optional<URI> modelsUrl();

    /** Whether another model may be used where the one asked for cannot be had. */
    @WithDefault("true")
    boolean fallback();

    /** How long a model that nobody uses stays in memory. */
    @WithDefault("5m")
    @DurationMin(seconds = 0)
    Duration idleUnload();
}
