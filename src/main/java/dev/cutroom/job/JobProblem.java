package dev.cutroom.job;

import dev.cutroom.http.ProblemCode;

/** Problems of the engine's own. */
public enum JobProblem implements ProblemCode {
    JOB_FINISHED(409, "The job has ended"),
    JOB_NOT_FINISHED(409, "The job has not ended"),
    LEASE_LOST(500, "The process that ran the job went away"),
    STALLED(500, "The job made no progress"),
    TIMEOUT(500, "The job took too long");

    private final int status;
    private final String title;

    JobProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
