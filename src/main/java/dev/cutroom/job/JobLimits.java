package dev.cutroom.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What the settings allow the jobs of each type. */
@ApplicationScoped
class JobLimits {

    private final JobsConfig config;

    private final JobTypes types;

    JobLimits(JobsConfig config, JobTypes types) {
        this.config = config;
        this.types = types;
    }

    /** @throws IllegalStateException when a setting names a type that there is not: it would have no effect */
    void check() {
        check("limit", config.limit());
        check("stall-timeout", config.stallTimeoutOfType());
        check("timeout", config.timeout());
    }

    private void check(String setting, Map<String, ?> ofType) {
        for (String type : ofType.keySet()) {
            if (!types.names().contains(type)) {
                throw new IllegalStateException("cutroom.jobs." + setting + "." + type
                        + " names no type of job; there are " + String.join(", ", types.names()) + ".");
            }
        }
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
