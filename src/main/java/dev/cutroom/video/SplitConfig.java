package dev.cutroom.video;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Settings of {@code cutroom.split}. */
@ConfigMapping(prefix = "cutroom.split")
interface SplitConfig {

    /** The most parts that one split may make. */
    @WithDefault("1000")
    @Min(1)
    @Max(100_000)
    int maxParts();
}
