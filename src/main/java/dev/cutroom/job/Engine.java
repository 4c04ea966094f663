package dev.cutroom.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Starts and stops the engine. */
@ApplicationScoped
public class Engine {

    /** How long it may take to end the tools of what is given back. */
    private static final Duration GIVING_BACK = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(Engine.class);

    private final Rescue rescue;
    private final Dispatcher dispatcher;
    private final LeaseKeeper leases;
    private final RunningJobs running;
    private final Workers workers;
    private final JobsConfig config;
    private final ProcessRoles roles;
    private final JobLimits limits;
    private volatile boolean draining;

    Engine(
            Rescue rescue,
            Dispatcher dispatcher,
            LeaseKeeper leases,
            RunningJobs running,
            Workers workers,
            JobsConfig config,
            ProcessRoles roles,
            JobLimits limits) {
        this.rescue = rescue;
        this.dispatcher = dispatcher;
        this.leases = leases;
        this.running = running;
        this.workers = workers;
        this.config = config;
        this.roles = roles;
        this.limits = limits;
    }

    /** Cleans up after an earlier run. Every process of that run must have been ended before. */
    public void recover() {
        rescue.afterRestart();
    }

    /** Begins to run jobs, where this process is to run any. */
    public void start() {
        limits.check();
        if (roles.has(ProcessRole.WORKER)) {
            leases.start();
            dispatcher.start();
            LOG.infof("%d workers are ready", config.workers());
        }
    }

    /** Does it do what it is there for? */
    boolean isAlive() {
        return !roles.has(ProcessRole.WORKER) || dispatcher.isAlive();
    }

    /** Is the engine stopping? Then no request should come here any more. */
    public boolean isDraining() {
        return draining;
    }

    /** Claims no more, lets running jobs end within the grace period, and gives the rest back uncounted. */
    public void stop() {
        draining = true;
        try {
            dispatcher.drain();
            if (!workers.awaitIdle(config.shutdownGrace())) {
                running.stopAll(StopReason.SHUTDOWN);
                workers.awaitIdle(GIVING_BACK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        leases.stop();
    }
}
