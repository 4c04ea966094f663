/**
 * The one place that starts processes: runs them, reads them, and ends them with everything they started.
 *
 * <p>Door: {@link dev.cutroom.media.process.ProcessRunner} and {@link dev.cutroom.media.process.Orphans}. Must not know
 * what the processes do.
 */
package dev.cutroom.media.process;
