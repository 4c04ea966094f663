package dev.cutroom.job;

/** Something that a process of the service can do. */
public enum ProcessRole {
    /** Answer requests. */
    API,
    /** Run jobs. */
    WORKER,
    /** Clean up on schedule. */
    MAINTENANCE
}
