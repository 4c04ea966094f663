package dev.cutroom.bench;

import static org.awaitility.Awaitility.await;

import dev.cutroom.Api;
import dev.cutroom.TemporaryData;
import dev.cutroom.access.Caller;
import dev.cutroom.access.Role;
import dev.cutroom.database.Sql;
import dev.cutroom.job.JobQueue;
import dev.cutroom.job.Submission;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Jobs that do nothing, against a bare JDBC loop that does the same two transactions on the same file, in turn in one run: once with the
 * same rows (job, attempt, event), once without the events. And how soon an idle worker takes a job. All again with a million finished
 * jobs in the history.
 *
 * <p>The loop takes its connection from the engine's pool: it waits for the disk at each commit as the engine does.
 */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class QueueBench {

    private static final Caller ADMIN = new Caller("local", Role.ADMIN);
    private static final int JOBS = Integer.getInteger("bench.jobs", 3000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int HISTORY = Integer.getInteger("bench.history", 1_000_000);

    @Inject
    JobQueue queue;

    @Inject
    Sql sql;

    @Inject
    DataSource pool;

    private String project;

    @Test
    void theEngineAgainstABareLoop() throws Exception {
        project = Api.project();
        drain();
        measure("empty history");
        if (HISTORY > 0) {
            remember();
            measure("a million finished jobs");
        }
    }

    private void measure(String history) throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            double engine = JOBS / drain();
            double bare = JOBS / bareLoop(true);
            double barest = JOBS / bareLoop(false);
            System.out.printf(
                    "%s, round %d: engine %.0f jobs/s, bare loop %.0f jobs/s (ratio %.2f), without events %.0f (ratio %.2f)%n",
                    history, round, engine, bare, engine / bare, barest, engine / barest);
        }
        System.out.println(history + ", pickup: " + pickup());
        System.out.println(history + ", list of jobs: " + list());
    }

    /** Queues jobs for later, then makes all of them due at once. @return seconds until the last has ended */
    private double drain() {
        for (int i = 0; i < JOBS; i++) {
            submit(Instant.parse("2999-01-01T00:00:00Z"));
        }
        sql.update(
                "UPDATE job SET next_run_at = 0, queued_at = created_at, rank = -created_at WHERE status = 'PENDING' AND type = ?",
                NoopHandler.TYPE);
        long began = System.nanoTime();
        submit(null);
        await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofMinutes(5))
                .until(() -> sql.first(
                                "SELECT 1 FROM job WHERE status IN ('PENDING', 'RUNNING') AND type = ? LIMIT 1",
                                row -> true,
                                NoopHandler.TYPE)
                        .isEmpty());
        return (System.nanoTime() - began) / 1e9;
    }

    private String submit(Instant runAt) {
        return queue.submit(
                        ADMIN,
                        new Submission(NoopHandler.TYPE, project, null, new NoopHandler.Nothing(), 0, null, runAt))
                .id();
    }

    /** The claim and the completion of as many jobs, one after the other, by nothing but JDBC. @return seconds */
    private double bareLoop(boolean events) throws SQLException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < JOBS; i++) {
            ids.add(submit(Instant.parse("2999-01-01T00:00:00Z")));
        }
        List<String> claim = events ? List.of(CLAIM, ATTEMPT, EVENT) : List.of(CLAIM, ATTEMPT);
        List<String> complete = events ? List.of(COMPLETE, ENDED, EVENT) : List.of(COMPLETE, ENDED);
        long began = System.nanoTime();
        try (Connection connection = pool.getConnection()) {
            for (String id : ids) {
                transaction(connection, id, claim);
                transaction(connection, id, complete);
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static final String CLAIM =
            "UPDATE job SET status = 'RUNNING', worker = 'bare', lease_until = 1e15, attempt = 1, started_at = 1 WHERE id = ?";
    private static final String ATTEMPT =
            "INSERT INTO attempt (job_id, number, worker, started_at) VALUES (?, 1, 'bare', 1)";
    private static final String COMPLETE =
            "UPDATE job SET status = 'COMPLETED', progress = 100, output = '{}', completed_at = 1, worker = NULL, lease_until = NULL"
                    + " WHERE id = ?";
    private static final String ENDED = "UPDATE attempt SET ended_at = 1, outcome = 'COMPLETED' WHERE job_id = ?";
    /** As long as the engine's. */
    private static final String EVENT = "INSERT INTO event (kind, project_id, subject_id, data, created_at)"
            + " SELECT 'JOB', project_id, id, json_object('job', '" + "x".repeat(700) + "'), 1 FROM job WHERE id = ?";

    private static void transaction(Connection connection, String id, List<String> statements) throws SQLException {
        connection.setAutoCommit(false);
        for (String statement : statements) {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                prepared.setString(1, id);
                prepared.executeUpdate();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private Latencies pickup() {
        Latencies latencies = new Latencies(1000);
        for (int i = 0; i < 300; i++) {
            String id = submit(null);
            await().pollInterval(Duration.ofMillis(2))
                    .until(() -> sql.first("SELECT 1 FROM job WHERE id = ? AND status = 'COMPLETED'", row -> true, id)
                            .isPresent());
            long millis = sql.first(
                            "SELECT started_at - created_at AS ms FROM job WHERE id = ?", row -> row.getLong("ms"), id)
                    .orElseThrow();
            latencies.add(millis * 1_000_000);
        }
        return latencies;
    }

    private static Latencies list() {
        Latencies latencies = new Latencies(1000);
        for (int i = 0; i < 300; i++) {
            long began = System.nanoTime();
            RestAssured.get("/api/v1/jobs?limit=50").then().statusCode(200);
            latencies.add(System.nanoTime() - began);
        }
        return latencies;
    }

    /** A history as it grows over years: copies of one finished job, a second apart. */
    private void remember() {
        sql.update(
                "INSERT INTO job (id, type, status, project_id, submitted_by, input, output, progress, attempt, queued_at, rank,"
                        + " next_run_at, created_at, started_at, completed_at, updated_at)"
                        + " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
                        + " SELECT 'history-' || i, ?, 'COMPLETED', ?, 'local', '{}', '{}', 100, 1, i * 1000, -i * 1000, i * 1000,"
                        + " i * 1000, i * 1000, i * 1000, i * 1000 FROM n",
                HISTORY,
                NoopHandler.TYPE,
                project);
        sql.update("ANALYZE");
    }
}
