package dev.cutroom.media.download;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of {@code cutroom.download}. */
@ConfigMapping(prefix = "cutroom.download")
interface DownloadConfig {

    /** The most bytes that one download may have. */
    @WithDefault("20G")
    MemorySize maxSize();

    /** Addresses (CIDR) and hosts that are no part of the public internet, and may be downloaded from all the same. */
    Optional<List<@WithConverter(AllowedEntryConverter.class) AllowedEntry>> allowList();

    /** How long one attempt may take. */
    @WithDefault("6h")
    @DurationMin(seconds = 1)
    Duration limit();

    /** How long finding a host's addresses, and connecting to one of them, may each take. */
    @WithDefault("10s")
    @DurationMin(millis = 1)
    Duration connectTimeout();

    /** How long the other side may send nothing. */
    @WithDefault("30s")
    @DurationMin(millis = 1)
    Duration readTimeout();
}
