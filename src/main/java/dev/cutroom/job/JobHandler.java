package dev.cutroom.job;

import dev.cutroom.access.Caller;

/**
 * Does the work of one type of job. Found by CDI.
 *
 * @param <I> the input; a record, read strictly from {@code input_data}
 */
public interface JobHandler<I extends Record> {

    /** The type's name on the wire, in snake_case. */
    String type();

    Class<I> inputType();

    /** May clients submit it by {@code POST /jobs}? If not: what they should call instead. */
    default String insteadOfSubmitting() {
        return null;
    }

    /**
     * Looks at a job that a client wants to submit, before it is queued.
     *
     * @throws dev.cutroom.http.Problem when it cannot work; better now than in the queue
     */
    void check(Caller caller, String projectId, String videoId, I input);

    /**
     * Queues a job that was looked at. A type whose jobs make something that is there at once makes it here, in one transaction with the job.
     */
    default JobView submit(Caller caller, Submission submission, JobQueue queue) {
        return queue.submit(caller, submission);
    }

    /**
     * Does the work: asks tools for files in the context's scratch. It writes no job state and publishes nothing. It must end soon after
     * its thread is interrupted, by whatever exception.
     *
     * @throws JobFailure for known reasons; a {@link dev.cutroom.http.Problem} counts as a permanent failure
     */
    Completion handle(JobContext<I> context) throws Exception;
}
