package dev.cutroom.job;

import dev.cutroom.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Forgets finished jobs, in SQL: their sums go into the daily roll-up before their rows go. */
@ApplicationScoped
class HistoryStore {

    /** How many jobs one transaction forgets: other writers wait no longer than that takes. */
    private static final int SLICE = 500;

    private static final String OLDEST =
            "SELECT id FROM job WHERE completed_at < ? ORDER BY completed_at, id LIMIT " + SLICE;

    private final Sql sql;

    HistoryStore(Sql sql) {
        this.sql = sql;
    }

    /** Forgets some of the jobs that ended before this time; their number, 0 when none is left. */
    @Transactional
    public int forgetSome(Instant before) {
        return forget(OLDEST, before);
    }

    /** Forgets all jobs of a project that have ended. */
    @Transactional
    public void forgetProject(String projectId) {
        forget("SELECT id FROM job WHERE project_id = ? AND completed_at IS NOT NULL", projectId);
    }

    private int forget(String which, Object parameter) {
        sql.update(
                "INSERT INTO job_daily (day, project_id, type, outcome, jobs, wait_seconds, run_seconds, media_seconds)"
                        + " SELECT date(completed_at / 1000, 'unixepoch'), project_id, type, status, count(*),"
                        + " sum(coalesce(started_at - queued_at, 0)) / 1000.0,"
                        + " sum(coalesce(completed_at - started_at, 0)) / 1000.0, sum(media_seconds)"
                        + " FROM job WHERE id IN (" + which + ") GROUP BY 1, 2, 3, 4"
                        + " ON CONFLICT DO UPDATE SET jobs = jobs + excluded.jobs,"
                        + " wait_seconds = wait_seconds + excluded.wait_seconds,"
                        + " run_seconds = run_seconds + excluded.run_seconds,"
                        + " media_seconds = media_seconds + excluded.media_seconds",
                parameter);
        return sql.update("DELETE FROM job WHERE id IN (" + which + ")", parameter);
    }
}
