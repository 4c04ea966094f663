package dev.cutroom.maintenance;

import dev.cutroom.http.IdempotencyStore;
import dev.cutroom.http.Problem;
import dev.cutroom.job.JobQueue;
import dev.cutroom.job.ProcessRoles;
import dev.cutroom.maintenance.Findings.Removal;
import dev.cutroom.maintenance.OneAtATime.Work;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Does once a day, when few are at work, what keeps the house in order. */
@ApplicationScoped
class Cleanup {

    private static final Logger LOG = Logger.getLogger(Cleanup.class);

    private final JobQueue queue;
    private final Reconciling reconciling;
    private final Backups backups;
    private final OneAtATime turns;
    private final IdempotencyStore answers;

    Cleanup(JobQueue queue, Reconciling reconciling, Backups backups, OneAtATime turns, IdempotencyStore answers) {
        this.answers = answers;
        this.queue = queue;
        this.reconciling = reconciling;
        this.backups = backups;
        this.turns = turns;
    }

    @Scheduled(cron = "0 30 3 * * ?", skipExecutionIf = ProcessRoles.class)
    void daily() {
        LOG.infof(
                "%d jobs were forgotten, their sums are kept; %d kept answers were forgotten",
                queue.forgetOld(), answers.forgetOld());
    }

    /**
     * Removes left scratch, which is nobody's for certain. Orphans are only reported: after an older backup was restored, every newer video is
     * one, and a person should look first.
     */
    @Scheduled(cron = "0 15 4 * * ?", skipExecutionIf = ProcessRoles.class)
    void reconcile() {
        unlessAtWork(() -> reconciling.run(Removal.STALE));
    }

    @Scheduled(cron = "${cutroom.backup.schedule:off}", skipExecutionIf = ProcessRoles.class)
    void backUp() {
        unlessAtWork(() -> turns.run(Work.BACKUP, backups::make));
    }

    private static void unlessAtWork(Runnable work) {
        try {
            work.run();
        } catch (Problem problem) {
            LOG.warnf("Scheduled maintenance was not done: %s", problem.getMessage());
        }
    }
}
