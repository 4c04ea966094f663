package dev.cutroom.video;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of {@code cutroom.upload}. */
@ConfigMapping(prefix = "cutroom.upload")
interface UploadConfig {

    /** The most bytes that one upload may have. */
    @WithDefault("50G")
    MemorySize maxSize();
}
