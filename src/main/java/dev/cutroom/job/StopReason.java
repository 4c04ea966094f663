package dev.cutroom.job;

/** Why a running attempt was told to stop. It outranks whatever error the stopped work ends with. */
enum StopReason {
    CANCEL,
    LOST_LEASE,
    SHUTDOWN;

    Outcome outcome() {
        return switch (this) {
            case CANCEL -> new Outcome.Cancelled();
            case LOST_LEASE -> new Outcome.Superseded();
            case SHUTDOWN -> new Outcome.Released();
        };
    }
}
