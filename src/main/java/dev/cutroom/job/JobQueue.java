package dev.cutroom.job;

import dev.cutroom.access.Access;
import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.database.Criteria;
import dev.cutroom.database.Ids;
import dev.cutroom.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Where jobs are put in and called off. Submitting joins the caller's transaction: the row and its job come to be together. */
@ApplicationScoped
public class JobQueue {

    /** Ending a job's tools takes five seconds at the most; its outcome waits for other writers. */
    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final JobStore store;
    private final QueueStore queue;
    private final HistoryStore history;
    private final RunningJobs running;
    private final JobWaits waits;
    private final Access access;
    private final JobsConfig config;
    private final JobJson json;

    JobQueue(
            JobStore store,
            QueueStore queue,
            HistoryStore history,
            RunningJobs running,
            JobWaits waits,
            Access access,
            JobsConfig config,
            JobJson json) {
        this.store = store;
        this.queue = queue;
        this.history = history;
        this.running = running;
        this.waits = waits;
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
        return JobView.of(job, json);
    }

    /** The wish to cancel is a column first; here it reaches the thread that runs the job. */
    void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobChanged change) {
        JobView job = change.job();
        if (job.cancelRequested() && job.status() == JobState.RUNNING) {
            running.stop(job.id(), StopReason.CANCEL);
        }
    }

    /** Calls off what waits in a project, in the transaction that puts it into the trash; what runs goes on. */
    public void cancelPendingOfProject(String projectId) {
        queue.ofProject(JobState.PENDING, projectId).forEach(store::cancel);
    }

    /** The same for jobs about these videos. */
    public void cancelPendingOfVideos(Collection<String> videoIds) {
        videoIds.forEach(id -> queue.ofVideo(JobState.PENDING, id).forEach(store::cancel));
    }

    /**
     * Calls off all jobs of a project and waits until none runs. To be called outside of a transaction.
     *
     * @throws Problem JOB_NOT_FINISHED when one does not stop in time
     */
    public void stopWorkOfProject(String projectId) {
        cancelPendingOfProject(projectId);
        stop(queue.ofProject(JobState.RUNNING, projectId));
    }

    /** The same for jobs about these videos. */
    public void stopWorkOfVideos(Collection<String> videoIds) {
        cancelPendingOfVideos(videoIds);
        stop(videoIds.stream()
                .flatMap(id -> queue.ofVideo(JobState.RUNNING, id).stream())
                .toList());
    }

    private void stop(List<String> jobIds) {
        List<CompletableFuture<Void>> ends =
                jobIds.stream().map(id -> waits.ended(id, STOPPING)).toList();
        jobIds.forEach(store::cancel);
        ends.forEach(CompletableFuture::join);
        for (String id : jobIds) {
            if (store.find(id).filter(job -> !job.status().isFinal()).isPresent()) {
                throw JobProblem.JOB_NOT_FINISHED.because("Job " + id + " does not stop; try again later.");
            }
        }
    }

    /** Forgets all jobs of a project that is being removed, in that transaction; their sums stay. */
    public void forgetProject(String projectId) {
        history.forgetProject(projectId);
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

    /** The newest job of a type about a video, whatever became of it. The caller must have been let into the project already. */
    public Optional<JobView> newest(String type, String videoId) {
        Criteria criteria =
                new Criteria().and("type = :type", "type", type).and("videoId = :videoId", "videoId", videoId);
        return Job.newest(criteria, 1).stream().findFirst().map(job -> JobView.of(job, json));
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
