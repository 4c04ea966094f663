package dev.cutroom.job;

import dev.cutroom.access.Access;
import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.database.Criteria;
import dev.cutroom.database.Ids;
import dev.cutroom.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Where jobs are put in and called off. Submitting joins the caller's transaction: the row and its job come to be together. */
@ApplicationScoped
public class JobQueue {

    private final JobStore store;
    private final HistoryStore history;
    private final RunningJobs running;
    private final Access access;
    private final JobsConfig config;
    private final JobJson json;

    JobQueue(
            JobStore store, HistoryStore history, RunningJobs running, Access access, JobsConfig config, JobJson json) {
        this.store = store;
        this.history = history;
        this.running = running;
        this.access = access;
        this.config = config;
        this.json = json;
    }

    /** Queues a job. The caller must have been let into the project already. */
    public JobView submit(Caller caller, Submission submission) {
        int maxRetries = submission.maxRetries() == null ? config.maxRetries() : submission.maxRetries();
        return JobView.of(store.insert(Ids.next(), submission, caller.subject(), maxRetries), json);
    }

    /**
     * Calls a job off: a waiting one at once, a running one as soon as its tools are stopped.
     *
     * @throws Problem NOT_FOUND; JOB_FINISHED when it has ended
     */
    JobView cancel(Caller caller, String id) {
        require(caller, id, ProjectRole.EDITOR);
        Job job = store.cancel(id).orElseThrow(() -> JobProblem.JOB_FINISHED.because("It can no longer be cancelled."));
        if (!job.status().isFinal()) {
            running.stop(id, StopReason.CANCEL);
        }
        return JobView.of(job, json);
    }

    /**
     * Puts a job that failed or was cancelled into the queue again.
     *
     * @throws Problem NOT_FOUND; JOB_NOT_FINISHED when it still waits or runs; JOB_FINISHED when it was completed
     */
    JobView retry(Caller caller, String id) {
        Job before = require(caller, id, ProjectRole.EDITOR);
        return store.retry(id)
                .map(job -> JobView.of(job, json))
                .orElseThrow(() -> before.status() == JobState.COMPLETED
                        ? JobProblem.JOB_FINISHED.because("It was completed; submit a new job to do the work again.")
                        : JobProblem.JOB_NOT_FINISHED.because("It still waits or runs; cancel it first."));
    }

    /** The job, when the caller has at least this role in its project. @throws Problem NOT_FOUND */
    Job require(Caller caller, String id, ProjectRole least) {
        Job job = store.find(id).orElseThrow(() -> Problem.notFound("job"));
        access.require(caller, job.projectId(), least, "job");
        return job;
    }

    /** The job as it is now, when the caller may see it. @throws Problem NOT_FOUND */
    public JobView view(Caller caller, String id) {
        return JobView.of(require(caller, id, ProjectRole.VIEWER), json);
    }

    /** The newest jobs that have not ended, of one project that the caller was let into, or (null) of all that are the caller's; at most 200. */
    public List<JobView> unfinished(Caller caller, String projectId) {
        Criteria criteria = new Criteria()
                .and("status in :states", "states", List.of(JobState.PENDING, JobState.RUNNING))
                .and("projectId = :projectId", "projectId", projectId)
                .and(Access.memberOf("projectId"), "caller", Access.filter(caller));
        return Job.newest(criteria, 200).stream()
                .map(job -> JobView.of(job, json))
                .toList();
    }

    /** Forgets jobs that ended longer ago than this, after adding them to the daily roll-up; their number. */
    public int forgetOlderThan(Duration age) {
        Instant before = store.now().minus(age);
        int forgotten = 0;
        for (int some = history.forgetSome(before); some > 0; some = history.forgetSome(before)) {
            forgotten += some;
        }
        return forgotten;
    }

    /** Forgets jobs that ended longer ago than {@code cutroom.jobs.history}. */
    public int forgetOld() {
        return forgetOlderThan(config.history());
    }
}
