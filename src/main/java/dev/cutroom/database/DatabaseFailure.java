package dev.cutroom.database;

import java.sql.SQLException;

/** A statement that failed. */
public class DatabaseFailure extends RuntimeException {

    private static final int SQLITE_FULL = 13;

    private DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    static DatabaseFailure of(SQLException cause) {
        return new DatabaseFailure(cause);
    }

    /** Is a full disk somewhere among the causes of this failure? A full disk surfaces in many dresses, a connection error among them. */
    public static boolean diskFull(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException e && (e.getErrorCode() & 0xff) == SQLITE_FULL) {
                return true;
            }
        }
        return false;
    }
}
