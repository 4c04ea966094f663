package dev.cutroom.job;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.TemporaryData;
import dev.cutroom.access.Caller;
import dev.cutroom.access.Role;
import dev.cutroom.database.Sql;
import dev.cutroom.http.HttpProblem;
import dev.cutroom.http.Problem;
import dev.cutroom.job.TestHandlers.BlockingHandler;
import dev.cutroom.job.TestHandlers.FailingHandler;
import dev.cutroom.job.TestHandlers.Nothing;
import dev.cutroom.job.TestHandlers.Word;
import dev.cutroom.job.TestHandlers.WritingHandler;
import dev.cutroom.storage.Scratch;
import dev.cutroom.storage.StagedFile;
import dev.cutroom.storage.Storage;
import dev.cutroom.storage.StoredFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
@ActivateRequestContext
class EngineTest {

    private static final Caller ADMIN = new Caller("local", Role.ADMIN);
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Inject
    JobQueue queue;

    @Inject
    JobStore store;

    @Inject
    QueueStore queueStore;

    @Inject
    Storage storage;

    @Inject
    Engine engine;

    @Inject
    Sql sql;

    @Inject
    JobJson json;

    @Inject
    BlockingHandler blocking;

    @Inject
    FailingHandler failing;

    private String project;

    @BeforeEach
    void createProject() {
        project = RestAssured.given()
                .contentType("application/json")
                .body("{\"name\": \"engine\"}")
                .post("/api/v1/projects")
                .path("id");
    }

    @AfterEach
    void leaveNothingRunning() {
        blocking.letAllGo();
        await().until(() -> store.running().isEmpty());
        blocking.entered.drainPermits();
    }

    private JobView submit(String type, Object input) {
        return queue.submit(ADMIN, Submission.of(type, project, null, input));
    }

    private JobView submit(String type, Object input, Integer maxRetries, Instant runAt) {
        return queue.submit(ADMIN, new Submission(type, project, null, input, 0, maxRetries, runAt));
    }

    private Job ended(JobView job) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> store.find(job.id()).orElseThrow().status().isFinal());
        return store.find(job.id()).orElseThrow();
    }

    private List<String> outcomes(String jobId) {
        return sql.list(
                "SELECT outcome FROM attempt WHERE job_id = ? ORDER BY number", row -> row.getString("outcome"), jobId);
    }

    private void awaitEntered(int count) throws InterruptedException {
        assertTrue(blocking.entered.tryAcquire(count, 20, TimeUnit.SECONDS), "the jobs did not begin");
    }

    /** A running job that no worker of this process knows, as an earlier process would leave it. */
    private Job claimedByAnother() {
        JobView waiting = submit(WritingHandler.TYPE, new Word("x"), null, Instant.parse("2999-01-01T00:00:00Z"));
        sql.update(
                "UPDATE job SET status = 'RUNNING', worker = 'gone', lease_until = ?, attempt = 1, started_at = ?, queued_at = created_at,"
                        + " rank = -created_at WHERE id = ?",
                store.now().plus(LEASE),
                store.now(),
                waiting.id());
        sql.update(
                "INSERT INTO attempt (job_id, number, worker, started_at) VALUES (?, 1, 'gone', ?)",
                waiting.id(),
                store.now());
        return store.find(waiting.id()).orElseThrow();
    }

    @Test
    void aSubmittedJobIsCompletedAndItsScratchIsGone() {
        Job job = ended(submit(WritingHandler.TYPE, new Word("hello")));
        assertEquals(JobState.COMPLETED, job.status());
        assertEquals(100, job.progress());
        assertEquals("{\"key\":\"somewhere\"}", job.output());
        assertEquals(List.of("COMPLETED"), outcomes(job.id()));
        await().until(() -> storage.leftScratch().isEmpty());
    }

    @Test
    void fourJobsRunAtOnceAndTheFifthWaits() throws InterruptedException {
        List<JobView> jobs = IntStream.range(0, 5)
                .mapToObj(i -> submit(BlockingHandler.TYPE, new Nothing()))
                .toList();
        awaitEntered(4);
        assertFalse(blocking.entered.tryAcquire(300, TimeUnit.MILLISECONDS));
        assertEquals(4, queueStore.countByType(JobState.RUNNING).get(BlockingHandler.TYPE));
        blocking.letAllGo();
        awaitEntered(1);
        blocking.letAllGo();
        jobs.forEach(job -> assertEquals(JobState.COMPLETED, ended(job).status()));
    }

    @Test
    void higherPriorityGoesFirstThenTheOlder() throws InterruptedException {
        IntStream.range(0, 4).forEach(i -> submit(BlockingHandler.TYPE, new Nothing()));
        awaitEntered(4);
        List<JobView> jobs = IntStream.of(0, 50, 0, 100, -100)
                .mapToObj(priority -> queue.submit(
                        ADMIN, new Submission(WritingHandler.TYPE, project, null, new Word("x"), priority, null, null)))
                .toList();
        List<String> claimed = IntStream.range(0, 5)
                .mapToObj(i -> store.claim("by-hand", LEASE, Set.of()).orElseThrow())
                .peek(job -> store.cancelRunning(job))
                .map(Job::id)
                .toList();
        assertEquals(IntStream.of(3, 1, 0, 2, 4).mapToObj(i -> jobs.get(i).id()).toList(), claimed);
    }

    @Test
    void aJobDoesNotStartBeforeItsTime() {
        JobView later =
                submit(WritingHandler.TYPE, new Word("x"), null, store.now().plusSeconds(3600));
        assertEquals(
                JobState.COMPLETED,
                ended(submit(WritingHandler.TYPE, new Word("now"))).status());
        assertEquals(JobState.PENDING, store.find(later.id()).orElseThrow().status());
        queue.cancel(ADMIN, later.id());
    }

    @Test
    void aPendingJobIsCancelledAtOnce() {
        JobView job =
                submit(WritingHandler.TYPE, new Word("x"), null, store.now().plusSeconds(3600));
        assertEquals(JobState.CANCELLED, queue.cancel(ADMIN, job.id()).status());
        assertEquals(List.of(), outcomes(job.id()));
        assertEquals(
                JobProblem.JOB_FINISHED,
                assertThrows(Problem.class, () -> queue.cancel(ADMIN, job.id())).code());
    }

    @Test
    void aRunningJobIsStoppedByCancelWhateverItsHandlerThrows() throws InterruptedException {
        JobView job = submit(BlockingHandler.TYPE, new Nothing());
        awaitEntered(1);
        queue.cancel(ADMIN, job.id());
        Job cancelled = ended(job);
        assertEquals(JobState.CANCELLED, cancelled.status());
        assertNull(cancelled.errorCode());
        assertEquals(List.of("CANCELLED"), outcomes(job.id()));
    }

    @Test
    void aPermanentFailureIsTriedOnce() {
        Job job = ended(submit(FailingHandler.TYPE, new Word("permanent")));
        assertEquals(JobState.FAILED, job.status());
        assertEquals("UNSUPPORTED_MEDIA", job.errorCode());
        assertEquals(1, job.attempt());
        assertEquals(0, job.retryCount());
    }

    @Test
    void aProblemCountsAsPermanent() {
        Job job = ended(submit(FailingHandler.TYPE, new Word("problem")));
        assertEquals("NOT_FOUND", job.errorCode());
        assertEquals(1, job.attempt());
    }

    @Test
    void aPassingFailureIsRetriedAndEachAttemptIsKept() {
        Job job = ended(submit(FailingHandler.TYPE, new Word("passing"), 1, null));
        assertEquals(JobState.FAILED, job.status());
        assertEquals(2, job.attempt());
        assertEquals(1, job.retryCount());
        assertEquals(List.of("FAILED", "FAILED"), outcomes(job.id()));
        assertEquals(
                List.of("7 last words", "7 last words"),
                sql.list(
                        "SELECT exit_code || ' ' || log_tail AS said FROM attempt WHERE job_id = ?",
                        row -> row.getString("said"),
                        job.id()));
    }

    @Test
    void anUnexpectedFailureSaysNothingOfItsInside() {
        Job job = ended(submit(FailingHandler.TYPE, new Word("bug"), 0, null));
        assertEquals("INTERNAL", job.errorCode());
        assertFalse(job.errorMessage().contains("a bug"));
    }

    @Test
    void aFailedJobCanBeRetriedByHand() {
        Job failed = ended(submit(FailingHandler.TYPE, new Word("permanent")));
        JobView again = queue.retry(ADMIN, failed.id());
        assertEquals(JobState.PENDING, again.status());
        Job job = ended(again);
        assertEquals(2, job.attempt());
        assertEquals(0, job.retryCount());
    }

    @Test
    void aSpoiledInputFailsItsJobAlone() {
        JobView spoiled =
                submit(WritingHandler.TYPE, new Word("x"), 0, store.now().plusSeconds(3600));
        sql.update("UPDATE job SET input = '{\"broken', next_run_at = 0 WHERE id = ?", spoiled.id());
        assertEquals(
                JobState.COMPLETED,
                ended(submit(WritingHandler.TYPE, new Word("x"))).status());
        assertEquals("INVALID_INPUT", ended(spoiled).errorCode());
    }

    @Test
    void lateWorkerCannotOverwriteARescuedJob() {
        Job first = claimedByAnother();
        store.rescue(first);
        Completion completion = new Completion(0, new Nothing(), List.of(), stored -> {
            throw new AssertionError("a late result was recorded");
        });
        assertFalse(store.complete(first, completion, List.of()));
        assertFalse(store.fail(first, JobFailure.permanent("X", "x")));
        assertFalse(store.renew(first, LEASE));
        Job rescued = ended(JobView.of(first, json));
        assertEquals(JobState.COMPLETED, rescued.status());
        assertEquals(2, rescued.attempt());
        assertEquals(1, rescued.retryCount());
        assertEquals(List.of("LOST", "COMPLETED"), outcomes(first.id()));
    }

    @Test
    void aJobThatWasLostTooOftenFails() {
        Job job = claimedByAnother();
        sql.update("UPDATE job SET retry_count = max_retries WHERE id = ?", job.id());
        store.rescue(store.find(job.id()).orElseThrow());
        Job failed = store.find(job.id()).orElseThrow();
        assertEquals(JobState.FAILED, failed.status());
        assertEquals("LEASE_LOST", failed.errorCode());
    }

    @Test
    void filesOfAnAttemptThatNeverCommittedAreTakenBackAtTheNextStart() throws IOException {
        Job job = claimedByAnother();
        Scratch scratch = storage.scratch(job.attemptId());
        Path result = Files.writeString(scratch.directory().resolve("result"), "half a result");
        StoredFile stored = storage.publish(List.of(StagedFile.of(result)), scratch, () -> {})
                .get(0);
        engine.recover();
        assertFalse(Files.exists(storage.local(stored.key())));
        assertEquals(JobState.COMPLETED, ended(JobView.of(job, json)).status());
    }

    @Test
    void aJobWhoseLeaseRanOutIsGivenBackWhileTheServiceRuns() {
        Job job = claimedByAnother();
        sql.update("UPDATE job SET lease_until = 1 WHERE id = ?", job.id());
        Job rescued = ended(JobView.of(job, json));
        assertEquals(JobState.COMPLETED, rescued.status());
        assertEquals(List.of("LOST", "COMPLETED"), outcomes(job.id()));
    }

    @Test
    void aJobThatMayHaveKilledItsProcessRunsAloneNextTime() throws InterruptedException {
        Job lost = claimedByAnother();
        JobView beside = submit(BlockingHandler.TYPE, new Nothing());
        awaitEntered(1);
        store.rescue(lost);
        JobView later = submit(WritingHandler.TYPE, new Word("later"));
        assertFalse(blocking.entered.tryAcquire(300, TimeUnit.MILLISECONDS));
        assertEquals(JobState.PENDING, store.find(lost.id()).orElseThrow().status());
        blocking.letAllGo();
        Instant ended = ended(JobView.of(lost, json)).completedAt();
        assertTrue(!ended(beside).completedAt().isAfter(ended));
        assertTrue(!ended(later).startedAt().isBefore(ended), "another job ran beside the one that runs alone");
    }

    @Test
    void waitingRaisesThePriority() throws InterruptedException {
        IntStream.range(0, 4).forEach(i -> submit(BlockingHandler.TYPE, new Nothing()));
        awaitEntered(4);
        JobView old = submit(WritingHandler.TYPE, new Word("old"));
        sql.update("UPDATE job SET queued_at = queued_at - 25000 WHERE id = ?", old.id());
        store.rankPending();
        JobView two =
                queue.submit(ADMIN, new Submission(WritingHandler.TYPE, project, null, new Word("2"), 2, null, null));
        JobView three =
                queue.submit(ADMIN, new Submission(WritingHandler.TYPE, project, null, new Word("3"), 3, null, null));
        List<String> claimed = IntStream.range(0, 3)
                .mapToObj(i -> store.claim("by-hand", LEASE, Set.of()).orElseThrow())
                .peek(job -> store.cancelRunning(job))
                .map(Job::id)
                .toList();
        assertEquals(List.of(three.id(), old.id(), two.id()), claimed);
    }

    @Test
    void aTypeAtItsLimitIsPassedOver() throws InterruptedException {
        IntStream.range(0, 4).forEach(i -> submit(BlockingHandler.TYPE, new Nothing()));
        awaitEntered(4);
        submit(BlockingHandler.TYPE, new Nothing());
        JobView other = submit(WritingHandler.TYPE, new Word("x"));
        Job claimed =
                store.claim("by-hand", LEASE, Set.of(BlockingHandler.TYPE)).orElseThrow();
        assertEquals(other.id(), claimed.id());
        store.cancelRunning(claimed);
        blocking.letAllGo();
        awaitEntered(1);
    }

    @Test
    void retryAfterIsHonouredWhereItIsLongerThanTheBackoff() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), () -> 0);
        JobFailure failure = JobFailure.passing(HttpProblem.INTERNAL, "x", null);
        Job job = claimedByAnother();
        Outcome.Retried asked =
                (Outcome.Retried) Outcome.decide(job, failure.notBefore(Duration.ofSeconds(40)), backoff);
        assertEquals(Duration.ofSeconds(40), asked.delay());
        Outcome.Retried own = (Outcome.Retried) Outcome.decide(job, failure.notBefore(Duration.ofMillis(1)), backoff);
        assertEquals(Duration.ofSeconds(1), own.delay());
        store.cancelRunning(job);
    }

    @Test
    void forgottenJobsLeaveTheirSums() {
        Job job = ended(submit(WritingHandler.TYPE, new Word("x")));
        sql.update(
                "UPDATE job SET completed_at = 86400000, started_at = 86398000, queued_at = 86397000 WHERE id = ?",
                job.id());
        assertEquals(1, queue.forgetOlderThan(Duration.ofDays(365)));
        assertTrue(store.find(job.id()).isEmpty());
        assertEquals(
                List.of("1970-01-02 test_write COMPLETED 1 1.0 2.0"),
                sql.list(
                        "SELECT day || ' ' || type || ' ' || outcome || ' ' || jobs || ' ' || wait_seconds || ' ' || run_seconds AS sums"
                                + " FROM job_daily WHERE project_id = ?",
                        row -> row.getString("sums"),
                        project));
    }

    @Test
    void aWishToCancelThatComesWhileTheResultIsPublishedWins() {
        Job job = claimedByAnother();
        store.cancel(job.id());
        assertFalse(store.complete(job, new Completion(0, new Nothing(), List.of(), stored -> {}), List.of()));
        assertTrue(store.cancelRunning(job));
    }

    @Test
    void theSchemaRefusesStatesThatCannotBe() {
        Job job = claimedByAnother();
        for (String impossible : List.of(
                "UPDATE job SET worker = NULL WHERE id = ?",
                "UPDATE job SET progress = 100 WHERE id = ?",
                "UPDATE job SET status = 'COMPLETED' WHERE id = ?",
                "UPDATE job SET priority = 101 WHERE id = ?",
                "UPDATE job SET project_id = 'nobody' WHERE id = ?")) {
            assertNotNull(assertThrows(RuntimeException.class, () -> sql.update(impossible, job.id()), impossible));
        }
        store.cancelRunning(job);
    }

    /** As docs/job-states.md draws it. */
    private static final Map<JobState, Set<JobState>> TRANSITIONS = Map.of(
            JobState.PENDING, Set.of(JobState.RUNNING, JobState.CANCELLED),
            JobState.RUNNING, Set.of(JobState.PENDING, JobState.COMPLETED, JobState.FAILED, JobState.CANCELLED),
            JobState.COMPLETED, Set.of(),
            JobState.FAILED, Set.of(JobState.PENDING),
            JobState.CANCELLED, Set.of(JobState.PENDING));

    @ParameterizedTest
    @EnumSource
    void theSchemaLetsAJobGoWhereTheDiagramSaysAndNowhereElse(JobState from) {
        for (JobState to : EnumSet.complementOf(EnumSet.of(from))) {
            String job = rowInState(from);
            if (TRANSITIONS.get(from).contains(to)) {
                assertEquals(1, moveTo(to, job), from + " to " + to);
            } else {
                assertThrows(RuntimeException.class, () -> moveTo(to, job), from + " to " + to);
            }
            sql.update("DELETE FROM job WHERE id = ?", job);
        }
    }

    private String rowInState(JobState state) {
        String id = submit(WritingHandler.TYPE, new Word("x"), 0, Instant.parse("2999-01-01T00:00:00Z"))
                .id();
        if (state == JobState.COMPLETED || state == JobState.FAILED) {
            moveTo(JobState.RUNNING, id);
        }
        if (state != JobState.PENDING) {
            moveTo(state, id);
        }
        return id;
    }

    private int moveTo(JobState state, String id) {
        String running = state == JobState.RUNNING ? "'x'" : "NULL";
        return sql.update(
                "UPDATE job SET status = ?, worker = " + running + ", lease_until = "
                        + (running.equals("NULL") ? "NULL" : Long.MAX_VALUE)
                        + ", attempt = 1, started_at = 1, output = '{}', error_code = 'X', completed_at = "
                        + (state.isFinal() ? "1" : "NULL") + ", progress = " + (state == JobState.COMPLETED ? 100 : 0)
                        + " WHERE id = ?",
                state,
                id);
    }
}
