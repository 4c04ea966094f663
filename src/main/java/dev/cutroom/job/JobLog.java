package dev.cutroom.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Writes one line into the log for each committed transition. */
@ApplicationScoped
class JobLog {

    private static final Logger LOG = Logger.getLogger("dev.cutroom.job");

    void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobChanged change) {
        if (!change.isTransition()) {
            return;
        }
        JobView job = change.job();
        String why = job.errorCode() == null ? "" : " " + job.errorCode() + ": " + job.errorMessage();
        LOG.infof(
                "job %s %s attempt %d is %s%s",
                job.id(), job.type(), job.attempt(), job.status().name().toLowerCase(Locale.ROOT), why);
    }
}
