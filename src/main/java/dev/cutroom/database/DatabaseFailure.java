package dev.cutroom.database;

import java.sql.SQLException;
import java.util.stream.Stream;

/** A statement that failed. */
public class DatabaseFailure extends RuntimeException {

    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_NOTADB = 26;

    private DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    static DatabaseFailure of(SQLException cause) {
        return new DatabaseFailure(cause);
    }

    /**
     * Is a full disk somewhere among the causes of this failure? It surfaces in many dresses: at the commit as an exception that the
     * transaction manager suppresses.
     */
    public static boolean diskFull(Throwable failure) {
        if (failure == null) {
            return false;
        }
        boolean full = failure instanceof SQLException e && primaryCode(e) == SQLITE_FULL;
        return full
                || diskFull(failure.getCause())
                || Stream.of(failure.getSuppressed()).anyMatch(DatabaseFailure::diskFull);
    }

    /** Does the statement fail because the file itself is damaged? */
    static boolean damage(SQLException failure) {
        int code = primaryCode(failure);
        return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    }

    private static int primaryCode(SQLException failure) {
        return failure.getErrorCode() & 0xff;
    }
}
