package dev.cutroom.maintenance;

import dev.cutroom.maintenance.Findings.Removal;
import dev.cutroom.maintenance.OneAtATime.Timed;
import dev.cutroom.maintenance.OneAtATime.Work;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Reconciles files and rows, one run at a time, and says in the log and the meters what came of it. */
@ApplicationScoped
class Reconciling {

    private static final Logger LOG = Logger.getLogger(Reconciling.class);

    private final Reconciler reconciler;
    private final ReconcileMeters meters;
    private final OneAtATime turns;

    Reconciling(Reconciler reconciler, ReconcileMeters meters, OneAtATime turns) {
        this.reconciler = reconciler;
        this.meters = meters;
        this.turns = turns;
    }

    /** @throws dev.cutroom.http.Problem ALREADY_RUNNING */
    Timed<Findings> run(Removal removal) {
        Timed<Findings> run = turns.run(Work.RECONCILE, () -> reconciler.run(removal));
        meters.ran(run.result());
        tell(run.result());
        return run;
    }

    private static void tell(Findings found) {
        if (found.isAnything()) {
            LOG.warnf(
                    "Files and rows differ: %d orphans %s, %d missing %s, %d stale %s; %d bytes belong to nobody, %d were freed",
                    found.orphans().count(),
                    few(found.orphans()),
                    found.missing().count(),
                    few(found.missing()),
                    found.stale().count(),
                    few(found.stale()),
                    found.bytesFound(),
                    found.bytesFreed());
        } else {
            LOG.info("Files and rows agree");
        }
    }

    private static Object few(Findings.Listed list) {
        return list.first().stream().limit(5).toList();
    }
}
