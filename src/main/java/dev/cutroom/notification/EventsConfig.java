package dev.cutroom.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of {@code cutroom.events}. */
@ConfigMapping(prefix = "cutroom.events")
public interface EventsConfig {

    /** How long a stream can be taken up again where it was cut. */
    @WithDefault("24h")
    @DurationMin(minutes = 1)
    Duration retention();
}
