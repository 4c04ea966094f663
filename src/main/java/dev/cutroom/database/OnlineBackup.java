package dev.cutroom.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConnection;

/** Copies the database into another file while it is in use. */
@ApplicationScoped
public class OnlineBackup {

    /**
     * All pages in one step. Between two steps SQLite lets go of what it reads, and begins anew when somebody has written meanwhile: under
     * load it never comes to an end. One step reads one snapshot; writers go on beside it.
     */
    private static final int ALL_PAGES = -1;

    private final DatabaseFile database;

    OnlineBackup(DatabaseFile database) {
        this.database = database;
    }

    /**
     * Copies the rows of this moment. The file needs no other beside it to be read, and is on disk when this returns.
     *
     * @param target does not exist yet; after a failure something of it may be left
     * @throws DatabaseFailure for a full disk too
     */
    public void copyTo(Path target) {
        try {
            copy(target);
            seal(target);
        } catch (SQLException e) {
            throw DatabaseFailure.of(e);
        }
    }

    private void copy(Path target) throws SQLException {
        try (Connection connection = database.connect()) {
            int code = connection
                    .unwrap(SQLiteConnection.class)
                    .getDatabase()
                    .backup("main", target.toString(), null, 0, 0, ALL_PAGES);
            if (code != 0) {
                throw new SQLException("The copy failed with code " + code, null, code);
            }
        }
    }

    /** The copy inherits the mode that writes ahead, in which it could not be read from a medium that forbids writing. */
    private static void seal(Path target) throws SQLException {
        try (Connection connection = DatabaseFile.connect(target);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
        }
    }
}
