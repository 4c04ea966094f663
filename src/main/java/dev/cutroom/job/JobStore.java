package dev.cutroom.job;

import dev.cutroom.database.Sql;
import dev.cutroom.storage.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The transitions of jobs, one method and one SQL statement each.
 *
 * <p>Each change says "still in that state, and still my attempt"; where that no longer holds it changes nothing and says so.
 */
@ApplicationScoped
class JobStore {

    private static final String MINE = " WHERE id = ? AND status = 'RUNNING' AND attempt = ?";
    private static final String MINE_AND_WANTED = MINE + " AND cancel_requested = 0";
    private static final String IDLE =
            ", worker = NULL, lease_until = NULL, phase = NULL, eta_seconds = NULL, updated_at = ?";

    // The ways out of running, to be followed by IDLE and MINE.
    private static final String FAILED =
            "UPDATE job SET status = 'FAILED', error_code = ?, error_message = ?, completed_at = ?";
    private static final String AGAIN = "UPDATE job SET status = 'PENDING', error_code = ?, error_message = ?,"
            + " retry_count = retry_count + 1, runs_alone = 0, next_run_at = ?";
    private static final String LOST = AGAIN.replace("runs_alone = 0", "runs_alone = 1");
    private static final String CANCELLED =
            "UPDATE job SET status = 'CANCELLED', cancel_requested = 1, completed_at = ?";
    private static final String RELEASED = "UPDATE job SET status = 'PENDING', progress = 0, next_run_at = ?";

    private final Sql sql;
    private final AttemptStore attempts;
    private final Clock clock;
    private final JobJson json;
    private final Duration aging;
    private final Event<JobChanged> changed;

    JobStore(Sql sql, AttemptStore attempts, Clock clock, JobJson json, JobsConfig config, Event<JobChanged> changed) {
        this.sql = sql;
        this.attempts = attempts;
        this.clock = clock;
        this.json = json;
        this.aging = config.aging();
        this.changed = changed;
    }

    /** The time by which leases and schedules are compared: one method, so that a shared database can supply it one day. */
    Instant now() {
        return clock.instant();
    }

    Optional<Job> find(String id) {
        return sql.first("SELECT * FROM job WHERE id = ?", Job::read, id);
    }

    @Transactional
    public Job insert(String id, Submission submission, String submittedBy, int maxRetries) {
        Instant now = now();
        Instant due = submission.runAt() == null || submission.runAt().isBefore(now) ? now : submission.runAt();
        Job job = sql.first(
                        "INSERT INTO job (id, type, status, priority, project_id, video_id, submitted_by, input, max_retries,"
                                + " queued_at, rank, next_run_at, created_at, updated_at)"
                                + " VALUES (?, ?, 'PENDING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *",
                        Job::read,
                        id,
                        submission.type(),
                        submission.priority(),
                        submission.projectId(),
                        submission.videoId(),
                        submittedBy,
                        json.input(submission.input()),
                        maxRetries,
                        due,
                        rank(submission.priority(), due),
                        due,
                        now,
                        now)
                .orElseThrow();
        return announce(job, true);
    }

    /**
     * Gives the best pending job that is due to this worker, if there is one: by priority, which rises by a point for each {@code cutroom.jobs.aging} of
     * waiting, then by age. A job that may have killed its process runs alone: it waits until nothing else runs, and nothing else starts
     * before it has ended.
     *
     * <p>The indexes are named because SQLite would rather look up all that is pending, and sort it, than walk the ranks and stop at the
     * first that may run: it cannot know how many wait.
     *
     * @param full types of which no more may run
     */
    @Transactional
    public Optional<Job> claim(String worker, Duration lease, Set<String> full) {
        Instant now = now();
        List<Object> values = new ArrayList<>(List.of(worker, now.plus(lease), now, now, now));
        values.addAll(full);
        Optional<Job> claimed = sql.first(
                "UPDATE job SET status = 'RUNNING', worker = ?, lease_until = ?, attempt = attempt + 1, progress = 0,"
                        + " phase = NULL, eta_seconds = NULL, error_code = NULL, error_message = NULL, started_at = ?, updated_at = ?"
                        + " WHERE id = (SELECT id FROM job INDEXED BY job_next WHERE status = 'PENDING' AND next_run_at <= ? AND type NOT IN ("
                        + String.join(", ", Collections.nCopies(full.size(), "?"))
                        + ") ORDER BY rank DESC, created_at, id LIMIT 1)"
                        + " AND NOT EXISTS (SELECT 1 FROM job other INDEXED BY job_running WHERE other.status = 'RUNNING' AND (other.runs_alone OR job.runs_alone))"
                        + " RETURNING *",
                Job::read,
                values.toArray());
        claimed.ifPresent(job -> {
            attempts.begin(job, worker);
            announce(job, true);
        });
        return claimed;
    }

    /** Prolongs the lease. False when the attempt is no longer the job's. */
    @Transactional
    public boolean renew(Job job, Duration lease) {
        return sql.update("UPDATE job SET lease_until = ?" + MINE, now().plus(lease), job.id(), job.attempt()) == 1;
    }

    /** Of running jobs, the ids that somebody wishes to cancel. */
    List<String> cancelWishes() {
        return sql.list(
                "SELECT id FROM job WHERE status = 'RUNNING' AND cancel_requested = 1", row -> row.getString("id"));
    }

    @Transactional
    public void progress(Job job, double percent, String phase, Double etaSeconds) {
        sql.first(
                        "UPDATE job SET progress = max(progress, ?), phase = ?, eta_seconds = ?, updated_at = ?" + MINE
                                + " RETURNING *",
                        Job::read,
                        percent,
                        phase,
                        etaSeconds,
                        now(),
                        job.id(),
                        job.attempt())
                .ifPresent(updated -> announce(updated, false));
    }

    /** Completes the job and records its result, in one transaction. A wish to cancel that came in time wins. */
    @Transactional
    public boolean complete(Job job, Completion completion, List<StoredFile> files) {
        Instant now = now();
        Optional<Job> completed = sql.first(
                "UPDATE job SET status = 'COMPLETED', progress = 100, output = ?, media_seconds = ?, completed_at = ?, error_code = NULL, error_message = NULL"
                        + IDLE + MINE_AND_WANTED + " RETURNING *",
                Job::read,
                json.output(completion.output()),
                completion.mediaSeconds(),
                now,
                now,
                job.id(),
                job.attempt());
        completed.ifPresent(row -> {
            completion.record().accept(files);
            attempts.end(job, Attempt.Ending.COMPLETED, null);
            announce(row, true);
        });
        return completed.isPresent();
    }

    @Transactional
    public boolean fail(Job job, JobFailure failure) {
        return leave(job, Attempt.Ending.FAILED, failure, FAILED, MINE, failure.code(), failure.getMessage(), now());
    }

    /** Back to the queue after a failure, counted. */
    @Transactional
    public boolean retryLater(Job job, JobFailure failure, Duration delay) {
        Instant due = now().plus(delay);
        return leave(
                job, Attempt.Ending.FAILED, failure, AGAIN, MINE_AND_WANTED, failure.code(), failure.getMessage(), due);
    }

    @Transactional
    public boolean cancelRunning(Job job) {
        return leave(job, Attempt.Ending.CANCELLED, null, CANCELLED, MINE, now());
    }

    /** Back to the queue, uncounted. */
    @Transactional
    public boolean release(Job job) {
        return leave(job, Attempt.Ending.RELEASED, null, RELEASED, MINE_AND_WANTED, now());
    }

    /** Takes a job from a process that is gone. That counts as a failure: the job may be what killed it, so it runs alone next. */
    @Transactional
    public void rescue(Job job) {
        boolean triedOut = job.retryCount() >= job.maxRetries();
        JobFailure lost = JobFailure.of(
                JobProblem.LEASE_LOST.name(), "The process that ran this job ended in the middle of it.", triedOut);
        if (job.isCancelRequested()) {
            leave(job, Attempt.Ending.LOST, lost, CANCELLED, MINE, now());
        } else {
            leave(
                    job,
                    Attempt.Ending.LOST,
                    lost,
                    triedOut ? FAILED : LOST,
                    MINE,
                    lost.code(),
                    lost.getMessage(),
                    now());
        }
    }

    private boolean leave(
            Job job, Attempt.Ending ending, JobFailure failure, String update, String guard, Object... values) {
        Object[] parameters = new Object[values.length + 3];
        System.arraycopy(values, 0, parameters, 0, values.length);
        parameters[values.length] = now();
        parameters[values.length + 1] = job.id();
        parameters[values.length + 2] = job.attempt();
        Optional<Job> left = sql.first(update + IDLE + guard + " RETURNING *", Job::read, parameters);
        left.ifPresent(row -> {
            attempts.end(job, ending, failure);
            announce(row, true);
        });
        return left.isPresent();
    }

    /** Cancels a job that waits; of one that runs, writes the wish. Empty when it has ended. */
    @Transactional
    public Optional<Job> cancel(String id) {
        Instant now = now();
        Optional<Job> waiting = sql.first(
                "UPDATE job SET status = 'CANCELLED', cancel_requested = 1, completed_at = ?, updated_at = ?"
                        + " WHERE id = ? AND status = 'PENDING' RETURNING *",
                Job::read,
                now,
                now,
                id);
        return waiting.map(job -> announce(job, true))
                .or(() -> sql.first(
                                "UPDATE job SET cancel_requested = 1, updated_at = ? WHERE id = ? AND status = 'RUNNING' RETURNING *",
                                Job::read,
                                now,
                                id)
                        .map(job -> announce(job, false)));
    }

    /** Puts a failed or cancelled job back into the queue, by hand. Empty when it is neither. */
    @Transactional
    public Optional<Job> retry(String id) {
        Instant now = now();
        return sql.first(
                        "UPDATE job SET status = 'PENDING', retry_count = 0, cancel_requested = 0, progress = 0, started_at = NULL, completed_at = NULL,"
                                + " runs_alone = coalesce(error_code = 'LEASE_LOST', 0), error_code = NULL, error_message = NULL,"
                                + " queued_at = ?, rank = priority * ? - ?, next_run_at = ?, updated_at = ?"
                                + " WHERE id = ? AND status IN ('FAILED', 'CANCELLED') RETURNING *",
                        Job::read,
                        now,
                        aging.toMillis(),
                        now,
                        now,
                        now,
                        id)
                .map(job -> announce(job, true));
    }

    /** All running jobs, whoever runs them. */
    List<Job> running() {
        return sql.list("SELECT * FROM job WHERE status = 'RUNNING'", Job::read);
    }

    /** Running jobs whose lease has run out: their process is gone, or can no longer write. */
    List<Job> expired() {
        return sql.list("SELECT * FROM job WHERE status = 'RUNNING' AND lease_until < ?", Job::read, now());
    }

    /** Ranks what waits anew: the setting that ranks it may have changed since the last start. */
    @Transactional
    public void rankPending() {
        sql.update(
                "UPDATE job SET rank = priority * ?1 - queued_at WHERE status = 'PENDING' AND rank <> priority * ?1 - queued_at",
                aging.toMillis());
    }

    private long rank(int priority, Instant queuedAt) {
        return priority * aging.toMillis() - queuedAt.toEpochMilli();
    }

    private Job announce(Job job, boolean transition) {
        changed.fire(new JobChanged(JobView.of(job, json), job.queuedAt(), transition));
        return job;
    }
}
