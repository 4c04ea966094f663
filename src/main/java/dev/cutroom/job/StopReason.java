package dev.cutroom.job;

/** Why a running attempt was told to stop. It outranks whatever error the stopped work ends with. */
enum StopReason {
    CANCEL,
    TIMEOUT,
    STALL,
    LOST_LEASE,
    SHUTDOWN;

    Outcome outcome(Job job, Backoff backoff) {
        return switch (this) {
            case CANCEL -> new Outcome.Cancelled();
            case TIMEOUT ->
                failed(job, JobProblem.TIMEOUT, "It took longer than cutroom.jobs.timeout allows.", backoff);
            case STALL ->
                failed(
                        job,
                        JobProblem.STALLED,
                        "It made no progress for as long as cutroom.jobs.stall-timeout.",
                        backoff);
            case LOST_LEASE -> new Outcome.Superseded();
            case SHUTDOWN -> new Outcome.Released();
        };
    }

    private static Outcome failed(Job job, JobProblem problem, String message, Backoff backoff) {
        return Outcome.decide(job, JobFailure.passing(problem, message, null), backoff);
    }
}
