package dev.cutroom.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of {@code cutroom.jobs}. */
@ConfigMapping(prefix = "cutroom.jobs")
public interface JobsConfig {

    /** How many jobs run at once. */
    @WithDefault("4")
    @Min(1)
    @Max(256)
    int workers();

    /** How long a running job belongs to its worker without a sign of life. */
    @WithDefault("30s")
    Duration lease();

    /** How long running jobs may go on after the order to stop. */
    @WithDefault("20s")
    Duration shutdownGrace();

    /** How many failures of a job lead to another try, where the submission does not say. */
    @WithDefault("3")
    @Min(0)
    @Max(100)
    int maxRetries();

    BackoffConfig backoff();

    /** How long to wait before another try. */
    interface BackoffConfig {

        /** The wait before the first retry; doubled for each that follows. */
        @WithDefault("1s")
        Duration base();

        /** The longest wait. */
        @WithDefault("5m")
        Duration max();
    }
}
