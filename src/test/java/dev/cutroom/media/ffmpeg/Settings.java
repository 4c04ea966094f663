package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the media tools for tests. */
record Settings(Optional<Path> ffmpeg) implements MediaConfig {
    @Override
    public long maxPixels() {
        return 40_000_000;
    }

    @Override
    public Duration probeLimit() {
        return Duration.ofSeconds(60);
    }

    @Override
    public Duration readLimit() {
        return Duration.ofMinutes(2);
    }

    @Override
    public Duration encodeLimit() {
        return Duration.ofMinutes(3);
    }
}
