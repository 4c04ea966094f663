package dev.cutroom.job;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before another try: doubled each time, capped, and shortened by up to a half at random so that jobs that failed together
 * do not come back together.
 *
 * @param random from 0 to 1
 */
record Backoff(Duration base, Duration max, DoubleSupplier random) {

    /** @param retry 1 for the first retry */
    Duration before(int retry) {
        double doubled = base.toMillis() * Math.pow(2, Math.min(retry - 1, 40));
        double capped = Math.min(doubled, max.toMillis());
        return Duration.ofMillis(Math.round(capped * (1 - random.getAsDouble() / 2)));
    }
}
