package dev.cutroom.job;

import dev.cutroom.database.DatabaseFailure;
import dev.cutroom.http.HttpProblem;
import dev.cutroom.http.Problem;
import dev.cutroom.http.StrictJson;
import dev.cutroom.storage.Scratch;
import dev.cutroom.storage.Storage;
import dev.cutroom.storage.StorageFailure;
import dev.cutroom.storage.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Runs one attempt: bind the log context, run, decide, record, clear, free the worker. */
@ApplicationScoped
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final long BETWEEN_TRIES_NANOS = 1_000_000_000;
    private static final int MOST_TRIES = 3600;

    private final JobTypes types;
    private final JobStore store;
    private final AttemptStore attempts;
    private final RunningJobs running;
    private final Storage storage;
    private final StrictJson strict;
    private final JobJson json;
    private final Backoff backoff;

    JobRunner(
            JobTypes types,
            JobStore store,
            AttemptStore attempts,
            RunningJobs running,
            Storage storage,
            StrictJson strict,
            JobJson json,
            JobsConfig config) {
        this.types = types;
        this.store = store;
        this.attempts = attempts;
        this.running = running;
        this.storage = storage;
        this.strict = strict;
        this.json = json;
        this.backoff = new Backoff(
                config.backoff().base(),
                config.backoff().max(),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** Runs the claimed job to the end of this attempt, whatever happens. */
    @ActivateRequestContext
    public void run(Job job) {
        MDC.put("job_id", job.id());
        MDC.put("type", job.type());
        MDC.put("attempt", job.attempt());
        try {
            attempt(job);
        } catch (RuntimeException e) {
            // The outcome could not be written: the lease runs out and the job is rescued.
            LOG.error("An attempt could not be finished", e);
        } finally {
            running.forget(job);
            MDC.clear();
        }
    }

    private void attempt(Job job) {
        running.begin(job);
        Scratch scratch = storage.scratch(job.attemptId());
        Outcome done = null;
        Throwable failure = null;
        try {
            done = work(job, scratch);
        } catch (Throwable e) {
            failure = e;
        }
        Optional<StopReason> stopped = running.leave(job);
        finish(
                job,
                stopped.isPresent()
                        ? stopped.get().outcome(job, backoff)
                        : failure == null ? done : decide(job, failure),
                scratch);
    }

    private Outcome work(Job job, Scratch scratch) throws Exception {
        Completion completion = handle(types.handler(job.type()), job, scratch);
        List<StoredFile> files = storage.publish(completion.files(), scratch, () -> running.sign(job));
        return new Outcome.Completed(completion, files);
    }

    private <I extends Record> Completion handle(JobHandler<I> handler, Job job, Scratch scratch) throws Exception {
        I input = strict.read(json.parse(job.input()), handler.inputType(), "input_data.");
        Progress progress = new Progress(
                (percent, phase, eta) -> store.progress(job, percent, phase, eta),
                () -> running.sign(job),
                System::nanoTime);
        return handler.handle(
                new JobContext<>(job.id(), job.projectId(), job.videoId(), input, cores(), progress, scratch));
    }

    /** Encoders share the cores by their thread count, never by waiting. */
    private int cores() {
        return Math.max(
                1, Runtime.getRuntime().availableProcessors() / running.all().size());
    }

    /**
     * Makes the outcome final. What an attempt has made and does not record is undone before anything is written: the next attempt may begin
     * right after that, and needs its source where it was; and on a full disk the row may need the very space that scratch takes.
     */
    private void finish(Job job, Outcome outcome, Scratch scratch) {
        if (!(outcome instanceof Outcome.Completed)) {
            undo(scratch);
        }
        record(job, outcome, scratch);
        storage.clear(scratch);
    }

    private void record(Job job, Outcome outcome, Scratch scratch) {
        try {
            if (outcome.write(store, job)) {
                return;
            }
        } catch (RuntimeException e) {
            if (outcome instanceof Outcome.Completed && !attempts.isUnfinished(job.id(), job.attempt())) {
                LOG.warn("The result was recorded, although recording it seemed to fail", e);
                return;
            }
            undo(scratch);
            recordOnceThereIsRoom(job, outcome instanceof Outcome.Completed ? decide(job, e) : outcome);
            return;
        }
        // Guarded off: somebody wished to cancel meanwhile, or the job is another attempt's by now and this changes
        // nothing.
        undo(scratch);
        store.cancelRunning(job);
    }

    private void undo(Scratch scratch) {
        storage.takeBack(scratch);
        storage.clear(scratch);
    }

    /** While the disk is full not even a failure can be written; the worker waits, since it could do nothing else either. */
    private void recordOnceThereIsRoom(Job job, Outcome outcome) {
        for (int tries = 0; ; tries++) {
            try {
                if (!outcome.write(store, job)) {
                    store.cancelRunning(job);
                }
                return;
            } catch (RuntimeException e) {
                if (tries == MOST_TRIES || !DatabaseFailure.diskFull(e)) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
            }
        }
    }

    private Outcome decide(Job job, Throwable failure) {
        return Outcome.decide(job, reason(failure), backoff);
    }

    private static JobFailure reason(Throwable failure) {
        if (failure instanceof JobFailure known) {
            return known;
        }
        if (failure instanceof Problem problem) {
            return JobFailure.permanent(problem.code().name(), problem.getMessage());
        }
        if (DatabaseFailure.diskFull(failure) || StorageFailure.diskFull(failure)) {
            return JobFailure.passing(
                    HttpProblem.NO_SPACE, "The disk is full. Free some space; the job is tried again.", failure);
        }
        LOG.error("A job failed unexpectedly", failure);
        return JobFailure.passing(
                HttpProblem.INTERNAL, "Something went wrong on our side; it was logged under the job's id.", failure);
    }
}
