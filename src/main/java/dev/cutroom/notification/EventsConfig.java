package dev.cutroom.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of {@code cutroom.events}. */
@ConfigMapping(prefix = "cutroom.events")
interface EventsConfig {

    /** How long a stream can be taken up again where it was cut. */
    @WithDefault("24h")
    Duration retention();
}
