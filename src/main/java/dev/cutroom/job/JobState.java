package dev.cutroom.job;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where a job stands. The schema holds the table of transitions and refuses every other; docs/job-states.md draws it.
 */
public enum JobState {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("completed")
    COMPLETED,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("cancelled")
    CANCELLED;

    /** Nothing but a retry by hand leads on from here. */
    public boolean isFinal() {
        return switch (this) {
            case PENDING, RUNNING -> false;
            case COMPLETED, FAILED, CANCELLED -> true;
        };
    }
}
