package dev.cutroom.maintenance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of {@code cutroom.trash}. */
@ConfigMapping(prefix = "cutroom.trash")
interface TrashConfig {

    /** How long what was deleted can be restored; 0 = for ever. */
    @WithDefault("30d")
    @DurationMin(seconds = 0)
    Duration retention();
}
