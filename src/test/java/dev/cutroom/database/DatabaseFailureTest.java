package dev.cutroom.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseFailureTest {

    private static final SQLException FULL = new SQLException("database or disk is full", null, 13);

    @Test
    void aFullDiskIsFoundAmongCausesAndSuppressed() {
        assertTrue(DatabaseFailure.diskFull(FULL));
        assertTrue(DatabaseFailure.diskFull(new IllegalStateException(new RuntimeException(FULL))));
        RuntimeException rollback = new RuntimeException("could not commit");
        rollback.addSuppressed(new Exception(FULL));
        assertTrue(DatabaseFailure.diskFull(new IllegalStateException(rollback)));
    }

    @Test
    void otherFailuresAreNone() {
        assertFalse(DatabaseFailure.diskFull(new SQLException("busy", null, 5)));
        assertFalse(DatabaseFailure.diskFull(null));
    }
}
