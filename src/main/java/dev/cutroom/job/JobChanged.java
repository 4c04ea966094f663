package dev.cutroom.job;

import java.time.Instant;

/**
 * A job changed; fired inside the transaction of the change.
 *
 * @param queuedAt since when it could have run
 * @param isTransition did its status change (or was it made), or only its progress?
 */
public record JobChanged(JobView job, Instant queuedAt, boolean isTransition) {}
