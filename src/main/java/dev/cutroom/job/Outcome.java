package dev.cutroom.job;

import dev.cutroom.storage.StoredFile;
import java.time.Duration;
import java.util.List;

/** How an attempt ends, and how that is written down. */
sealed interface Outcome {

    /** Writes it. False when the attempt is no longer the job's: then nothing was written. */
    boolean write(JobStore store, Job job);

    /** @param failure of the work */
    static Outcome decide(Job job, JobFailure failure, Backoff backoff) {
        boolean again = !failure.isPermanent() && job.retryCount() < job.maxRetries();
        return again ? new Retried(failure, wait(failure, backoff.before(job.retryCount() + 1))) : new Failed(failure);
    }

    private static Duration wait(JobFailure failure, Duration backoff) {
        return failure.notBefore().compareTo(backoff) > 0 ? failure.notBefore() : backoff;
    }

    /** The work is done and its files are in the store. */
    record Completed(Completion completion, List<StoredFile> files) implements Outcome {
        @Override
        public boolean write(JobStore store, Job job) {
            return store.complete(job, completion, files);
        }
    }

    /** No further try. */
    record Failed(JobFailure failure) implements Outcome {
        @Override
        public boolean write(JobStore store, Job job) {
            return store.fail(job, failure);
        }
    }

    /** Another try after a while. */
    record Retried(JobFailure failure, Duration delay) implements Outcome {
        @Override
        public boolean write(JobStore store, Job job) {
            return store.retryLater(job, failure, delay);
        }
    }

    /** Somebody wished it away. */
    record Cancelled() implements Outcome {
        @Override
        public boolean write(JobStore store, Job job) {
            return store.cancelRunning(job);
        }
    }

    /** Given back uncounted: the process stops. */
    record Released() implements Outcome {
        @Override
        public boolean write(JobStore store, Job job) {
            return store.release(job);
        }
    }

    /** Another attempt has the job by now, or nobody: what this one made counts for nothing. */
    record Superseded() implements Outcome {
        @Override
        public boolean write(JobStore store, Job job) {
            return false;
        }
    }
}
