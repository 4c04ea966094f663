package dev.cutroom.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** What the settings allow the jobs of each type. */
@ApplicationScoped
class JobLimits {

    private final JobsConfig config;

    JobLimits(JobsConfig config) {
        this.config = config;
    }

    /** How many jobs of this type may run at once. */
    int running(String type) {
        Integer set = config.limit().get(type);
        if (set != null) {
            return set;
        }
        return switch (type) {
            case "caption" -> 1; // one recognition with all cores beats several that fight for them
            case "download" -> Math.max(1, config.workers() - 1); // slow senders must not take every worker
            default -> config.workers();
        };
    }

    /** How long a job of this type may make no progress. */
    Duration stall(String type) {
        return config.stallTimeoutOfType().getOrDefault(type, config.stallTimeout());
    }

    /** How long an attempt at a job of this type may take; empty for any time. */
    Optional<Duration> timeout(String type) {
        return Optional.ofNullable(config.timeout().get(type));
    }
}
