package dev.cutroom.job;

import dev.cutroom.storage.Scratch;
import dev.cutroom.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Starts and stops the engine. */
@ApplicationScoped
public class Engine {

    private static final Logger LOG = Logger.getLogger(Engine.class);

    private final JobStore store;
    private final Storage storage;
    private final Dispatcher dispatcher;
    private final LeaseKeeper leases;
    private final RunningJobs running;
    private final Workers workers;
    private final JobsConfig config;
    private volatile boolean draining;

    Engine(
            JobStore store,
            Storage storage,
            Dispatcher dispatcher,
            LeaseKeeper leases,
            RunningJobs running,
            Workers workers,
            JobsConfig config) {
        this.store = store;
        this.storage = storage;
        this.dispatcher = dispatcher;
        this.leases = leases;
        this.running = running;
        this.workers = workers;
        this.config = config;
    }

    /**
     * Cleans up after an earlier run: files that unfinished attempts had published go back, scratch goes, jobs that were running wait again.
     * Every process of that run must have been ended before.
     */
    public void recover() {
        storage.leftScratch().forEach(this::clear);
        store.abandoned().forEach(store::rescue);
    }

    private void clear(Scratch left) {
        int dot = left.name().lastIndexOf('.');
        boolean recorded = dot > 0
                && store.hasCompleted(
                        left.name().substring(0, dot),
                        Integer.parseInt(left.name().substring(dot + 1)));
        if (!recorded) {
            storage.takeBack(left);
        }
        storage.clear(left);
    }

    /** Begins to run jobs. */
    public void start() {
        leases.start();
        dispatcher.start();
        LOG.infof("%d workers are ready", config.workers());
    }

    /** Is the engine stopping? Then no request should come here any more. */
    public boolean isDraining() {
        return draining;
    }

    /** Claims no more, lets running jobs end within the grace period, and gives the rest back uncounted. */
    public void stop() {
        draining = true;
        dispatcher.drain();
        try {
            if (!workers.awaitIdle(config.shutdownGrace())) {
                running.stopAll(StopReason.SHUTDOWN);
                workers.awaitIdle(config.shutdownGrace());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        leases.stop();
    }
}
