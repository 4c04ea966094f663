/**
 * The engine: queue, claim, run, retry, cancel, rescue. It knows no videos.
 *
 * <p>Door: {@link dev.cutroom.job.JobQueue} to submit, {@link dev.cutroom.job.JobHandler} to do the work of a type,
 * {@link dev.cutroom.job.JobChanged} to hear of changes inside their transaction. Every change of a row is one guarded statement of
 * {@code JobStore}.
 */
package dev.cutroom.job;
