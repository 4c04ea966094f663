package dev.cutroom.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;

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
    @DurationMin(seconds = 1)
    Duration lease();

    /** How many jobs of a type may run at once. Absent: {@code caption} 1, {@code download} one less than the workers, others without limit. */
    Map<String, @Min(1) Integer> limit();

    /** How long a job may make no progress before it is stopped. */
    @WithDefault("5m")
    @DurationMin(seconds = 1)
    Duration stallTimeout();

    /** The same, for jobs of one type. */
    @WithName("stall-timeout")
    Map<String, @DurationMin(seconds = 1) Duration> stallTimeoutOfType();

    /** How long an attempt of a job of a type may take. Absent: without limit. */
    Map<String, @DurationMin(seconds = 1) Duration> timeout();

    /** For how long a pending job waits for each point by which its effective priority rises. */
    @WithDefault("10s")
    @DurationMin(seconds = 1)
    Duration aging();

    /** How long finished jobs are kept. */
    @WithDefault("30d")
    @DurationMin(days = 1)
    Duration history();

    /** How long running jobs may go on after the order to stop. */
    @WithDefault("20s")
    @DurationMin(seconds = 0)
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
        @DurationMin(millis = 1)
        Duration base();

        /** The longest wait. */
        @WithDefault("5m")
        @DurationMin(millis = 1)
        Duration max();
    }
}
