package dev.cutroom.job;

import dev.cutroom.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The tries at jobs, in SQL; written in the transaction of the job's transition. */
@ApplicationScoped
class AttemptStore {

    private final Sql sql;
    private final Clock clock;

    AttemptStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The job was claimed. */
    void begin(Job job, String worker) {
        sql.update(
                "INSERT INTO attempt (job_id, number, worker, started_at) VALUES (?, ?, ?, ?)",
                job.id(),
                job.attempt(),
                worker,
                job.startedAt());
    }

    /** @param failure null where the attempt did not fail */
    void end(Job job, Attempt.Ending ending, JobFailure failure) {
        sql.update(
                "UPDATE attempt SET ended_at = ?, outcome = ?, error_code = ?, error_message = ?, exit_code = ?, log_tail = ?"
                        + " WHERE job_id = ? AND number = ?",
                clock.instant(),
                ending,
                failure == null ? null : failure.code(),
                failure == null ? null : failure.getMessage(),
                failure == null ? null : failure.exitCode(),
                failure == null ? null : failure.logTail(),
                job.id(),
                job.attempt());
    }

    /** Is this an attempt that has not completed its job? Files that it has published do not count then. */
    boolean isUnfinished(String jobId, int number) {
        return sql.first(
                        "SELECT 1 FROM attempt WHERE job_id = ? AND number = ? AND coalesce(outcome, '') <> 'COMPLETED'",
                        row -> true,
                        jobId,
                        number)
                .isPresent();
    }
}
