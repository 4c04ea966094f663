package dev.cutroom.caption;

import dev.cutroom.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * What an unfinished recognition has heard so far, so that another attempt goes on where the last one stopped. The rows of a job go
 * when it completes, or when it is forgotten.
 */
@ApplicationScoped
class CheckpointStore {

    private final Sql sql;

    CheckpointStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param step which part of the work
     * @param conditions under which it holds: all that has made it what it is
     */
    Optional<String> find(String jobId, String step, String conditions) {
        return sql.first(
                "SELECT result FROM caption_checkpoint WHERE job_id = ? AND step = ? AND conditions = ?",
                row -> row.getString("result"),
                jobId,
                step,
                conditions);
    }

    @Transactional
    public void save(String jobId, String step, String conditions, String result) {
        sql.update(
                "INSERT OR REPLACE INTO caption_checkpoint (job_id, step, conditions, result) VALUES (?, ?, ?, ?)",
                jobId,
                step,
                conditions,
                result);
    }

    @Transactional
    public void forget(String jobId) {
        sql.update("DELETE FROM caption_checkpoint WHERE job_id = ?", jobId);
    }
}
