package dev.cutroom.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 64 writers on one SQLite file: a fair gate before BEGIN IMMEDIATE against SQLite's own busy timeout, in turn in one run. */
class WriteGateBench {

    private static final int WRITERS = 64;
    private static final int ROUNDS = 3;
    private static final long ROUND_NANOS = 8_000_000_000L;

    @TempDir
    Path directory;

    /** One way to let writers in. */
    private interface Door {
        void pass(Write write) throws SQLException;
    }

    private interface Write {
        void run() throws SQLException;
    }

    private record Result(Latencies latencies, int busy) {}

    private String address() {
        return "jdbc:sqlite:" + directory.resolve("bench.db")
                + "?journal_mode=WAL&busy_timeout=10000&foreign_keys=true&transaction_mode=IMMEDIATE&synchronous=FULL";
    }

    @Test
    void aFairGateAgainstTheBusyTimeout() throws Exception {
        try (Connection connection = DriverManager.getConnection(address());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE row (id TEXT PRIMARY KEY, text TEXT)");
        }
        Semaphore permit = new Semaphore(1, true);
        Door gate = write -> {
            permit.acquireUninterruptibly();
            try {
                write.run();
            } finally {
                permit.release();
            }
        };
        Door none = Write::run;
        int busyBehindTheGate = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            Result gated = run(gate);
            Result bare = run(none);
            busyBehindTheGate += gated.busy();
            System.out.printf("round %d, gate:         %s, SQLITE_BUSY %d%n", round, gated.latencies(), gated.busy());
            System.out.printf("round %d, busy timeout: %s, SQLITE_BUSY %d%n", round, bare.latencies(), bare.busy());
        }
        assertEquals(0, busyBehindTheGate);
    }

    private Result run(Door door) throws Exception {
        Latencies latencies = new Latencies(1_000_000);
        AtomicInteger busy = new AtomicInteger();
        long end = System.nanoTime() + ROUND_NANOS;
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                all.add(writers.submit(() -> {
                    write(door, end, latencies, busy);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            writers.shutdownNow();
        }
        return new Result(latencies, busy.get());
    }

    private void write(Door door, long end, Latencies latencies, AtomicInteger busy) throws SQLException {
        while (System.nanoTime() < end) {
            try (Connection connection = DriverManager.getConnection(address())) {
                writeUntilRefused(connection, door, end, latencies);
            } catch (SQLException e) {
                busy.incrementAndGet();
            }
        }
    }

    private static void writeUntilRefused(Connection connection, Door door, long end, Latencies latencies)
            throws SQLException {
        while (System.nanoTime() < end) {
            long began = System.nanoTime();
            door.pass(() -> insert(connection));
            latencies.add(System.nanoTime() - began);
        }
    }

    /** As the pool does it. The driver begins the next transaction within commit(): only autocommit gives the lock back. */
    private static void insert(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO row VALUES (?, ?)")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, "x".repeat(200));
            insert.executeUpdate();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }
}
