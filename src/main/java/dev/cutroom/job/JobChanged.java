package dev.cutroom.job;

/**
 * A job changed; fired inside the transaction of the change.
 *
 * @param isTransition did its status change (or was it made), or only its progress?
 */
public record JobChanged(JobView job, boolean isTransition) {}
