package dev.cutroom.maintenance;

import dev.cutroom.job.JobQueue;
import dev.cutroom.job.ProcessRoles;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Cleans up once a day, when few are at work. */
@ApplicationScoped
class Cleanup {

    private static final Logger LOG = Logger.getLogger(Cleanup.class);

    private final JobQueue queue;

    Cleanup(JobQueue queue) {
        this.queue = queue;
    }

    @Scheduled(cron = "0 30 3 * * ?", skipExecutionIf = ProcessRoles.class)
    void daily() {
        LOG.infof("%d jobs were forgotten; their sums are kept", queue.forgetOld());
    }
}
