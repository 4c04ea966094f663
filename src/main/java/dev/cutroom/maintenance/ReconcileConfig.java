package dev.cutroom.maintenance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of {@code cutroom.reconcile}. */
@ConfigMapping(prefix = "cutroom.reconcile")
interface ReconcileConfig {

    /** How long a file must have been left alone before it is taken for one that nobody needs. */
    @WithDefault("1h")
    @DurationMin(minutes = 1)
    Duration minAge();
}
