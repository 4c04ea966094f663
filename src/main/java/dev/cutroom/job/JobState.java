package dev.cutroom.job;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a job stands. The schema repeats what one row can show of this table; docs/job-states.md draws it. */
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

    /** May a job go from this state to that one? */
    boolean leadsTo(JobState next) {
        return switch (this) {
            case PENDING -> next == RUNNING || next == CANCELLED;
            case RUNNING -> next != RUNNING;
            case COMPLETED -> false;
            case FAILED, CANCELLED -> next == PENDING;
        };
    }
}
