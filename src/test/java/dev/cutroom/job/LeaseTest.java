package dev.cutroom.job;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.Api;
import dev.cutroom.TemporaryData;
import dev.cutroom.access.Caller;
import dev.cutroom.access.Role;
import dev.cutroom.database.Sql;
import dev.cutroom.job.TestHandlers.BlockingHandler;
import dev.cutroom.job.TestHandlers.Nothing;
import dev.cutroom.job.TestHandlers.Word;
import dev.cutroom.job.TestHandlers.WritingHandler;
import dev.cutroom.storage.Storage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose a job is while clocks jump, heartbeats fail and late workers come back. */
@QuarkusTest
@TestProfile(LeaseTest.SettableTime.class)
@QuarkusTestResource(TemporaryData.class)
@ActivateRequestContext
class LeaseTest {

    private static final int JUMPS = Integer.getInteger("drill.jumps", 3);
    private static final Duration LEASE = Duration.ofSeconds(30);

    /** A clock of our own. */
    public static class SettableTime implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(JumpingClock.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("cutroom.jobs.backoff.base", "10ms");
        }
    }

    /** The system's clock, set wrong. */
    @Alternative
    @Singleton
    public static class JumpingClock extends Clock {
        private final Clock right = Clock.tickMillis(ZoneId.of("UTC"));
        private volatile Duration wrong = Duration.ZERO;

        void jump(Duration by) {
            wrong = wrong.plus(by);
        }

        @Override
        public Instant instant() {
            return right.instant().plus(wrong);
        }

        @Override
        public ZoneId getZone() {
            return right.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @Inject
    JumpingClock clock;

    @Inject
    JobQueue queue;

    @Inject
    JobStore store;

    @Inject
    LeaseKeeper keeper;

    @Inject
    RunningJobs running;

    @Inject
    Storage storage;

    @Inject
    Sql sql;

    @Inject
    BlockingHandler blocking;

    private String project;

    @BeforeEach
    void createProject() {
        project = Api.project();
    }

    @AfterEach
    void leaveNothingRunning() {
        sql.update("DROP TRIGGER IF EXISTS heartbeat_fails");
        blocking.letAllGo();
        await().until(() -> store.running().isEmpty() && running.all().isEmpty());
        blocking.entered.drainPermits();
    }

    private JobView block() {
        return queue.submit(
                new Caller("local", Role.ADMIN), Submission.of(BlockingHandler.TYPE, project, null, new Nothing()));
    }

    private JobView write() {
        return queue.submit(
                new Caller("local", Role.ADMIN), Submission.of(WritingHandler.TYPE, project, null, new Word("x")));
    }

    private void awaitEntered(int count) throws InterruptedException {
        assertTrue(blocking.entered.tryAcquire(count, 20, TimeUnit.SECONDS), "the jobs did not begin");
    }

    private Job completed(JobView job) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> store.find(job.id()).orElseThrow().status().isFinal());
        Job ended = store.find(job.id()).orElseThrow();
        assertEquals(JobState.COMPLETED, ended.status());
        return ended;
    }

    private List<String> outcomes(JobView job) {
        return sql.list(
                "SELECT outcome FROM attempt WHERE job_id = ? ORDER BY number",
                row -> row.getString("outcome"),
                job.id());
    }

    private Duration leaseLeft(JobView job) {
        Instant until = sql.first(
                        "SELECT lease_until FROM job WHERE id = ?", row -> Sql.instant(row, "lease_until"), job.id())
                .orElseThrow();
        return Duration.between(clock.instant(), until);
    }

    private void assertHeld(JobView job) {
        Duration left = leaseLeft(job);
        assertTrue(!left.isNegative() && left.compareTo(LEASE) <= 0, "the lease lasts for " + left);
    }

    private long filesInStore() throws IOException {
        try (Stream<Path> files = Files.walk(storage.scratch().resolveSibling("store"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void aClockThatJumpsLosesDoublesAndRescuesNothing() throws InterruptedException {
        Random random = new Random(42);
        for (int i = 0; i < JUMPS; i++) {
            Duration jump = Duration.ofSeconds(1 + random.nextInt(3600)).multipliedBy(random.nextBoolean() ? 1 : -1);
            List<JobView> jobs = IntStream.range(0, 2).mapToObj(n -> block()).toList();
            awaitEntered(2);
            for (Duration by : List.of(jump, jump.negated())) {
                clock.jump(by);
                keeper.beat();
                jobs.forEach(this::assertHeld);
                assertEquals(1, completed(write()).attempt());
            }
            blocking.letAllGo();
            jobs.forEach(job -> assertEquals(1, completed(job).attempt(), "after " + jump));
            jobs.forEach(job -> assertEquals(List.of("COMPLETED"), outcomes(job)));
        }
    }

    @Test
    void aHeartbeatThatFailsHoldsUpNobodyElseAndItsAttemptIsStoppedOnceItIsAnothers() throws InterruptedException {
        JobView victim = block();
        awaitEntered(1);
        JobView other = block();
        awaitEntered(1);
        sql.update("CREATE TRIGGER heartbeat_fails BEFORE UPDATE OF lease_until ON job"
                + " WHEN old.status = 'RUNNING' AND new.status = 'RUNNING' AND old.id = '" + victim.id() + "'"
                + " BEGIN SELECT raise(ABORT, 'no heartbeat'); END");
        clock.jump(LEASE.plusSeconds(1));
        keeper.beat();
        assertHeld(other);
        assertTrue(leaseLeft(victim).isNegative());
        assertEquals(1, completed(write()).attempt());

        // What another process would do now; this one sees that its own worker lives.
        Job late = store.find(victim.id()).orElseThrow();
        assertEquals(List.of(victim.id()), store.expired().stream().map(Job::id).toList());
        store.rescue(late);
        sql.update("DROP TRIGGER heartbeat_fails");
        keeper.beat();
        await().until(() -> !running.has(late));
        blocking.letAllGo();
        assertEquals(1, completed(other).attempt());
        awaitEntered(1);
        blocking.letAllGo();
        assertEquals(2, completed(victim).attempt());
        assertEquals(List.of("LOST", "COMPLETED"), outcomes(victim));
    }

    @Test
    void aLateWorkersResultIsRefusedAndItsFileIsRemoved() throws InterruptedException, IOException {
        JobView job = block();
        awaitEntered(1);
        Job late = store.find(job.id()).orElseThrow();
        long before = filesInStore();
        store.rescue(late);
        awaitEntered(1);
        blocking.letAllGo();
        assertEquals(2, completed(job).attempt());
        await().until(() -> !running.has(late));
        assertEquals(List.of("LOST", "COMPLETED"), outcomes(job));
        assertEquals(before + 1, filesInStore());
    }
}
