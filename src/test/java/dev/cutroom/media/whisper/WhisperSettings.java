package dev.cutroom.media.whisper;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of speech recognition for tests: nothing is downloaded unless a test says from where. */
record WhisperSettings(Path modelsDir, Optional<URI> modelsUrl, boolean fallback, Duration idleUnload)
        implements WhisperConfig {

    static WhisperSettings in(Path models) {
        return new WhisperSettings(models, Optional.empty(), true, Duration.ofMinutes(5));
    }

    WhisperSettings from(URI url) {
        return new WhisperSettings(modelsDir, Optional.of(url), fallback, idleUnload);
    }

    WhisperSettings withoutFallback() {
        return new WhisperSettings(modelsDir, modelsUrl, false, idleUnload);
    }

    WhisperSettings unloadingAfter(Duration idle) {
        return new WhisperSettings(modelsDir, modelsUrl, fallback, idle);
    }
}
