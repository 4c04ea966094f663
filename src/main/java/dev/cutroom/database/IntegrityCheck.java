package dev.cutroom.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks whether a database file is whole and its rows refer to rows that are there; nobody who writes waits for it. */
@ApplicationScoped
public class IntegrityCheck {

    /** One damaged page can break a million rows. */
    private static final int MOST = 100;

    private final DatabaseFile database;

    IntegrityCheck(DatabaseFile database) {
        this.database = database;
    }

    /**
     * What is wrong with a database.
     *
     * @param problems one sentence each; empty when all is well
     * @param truncated there are more
     */
    public record Finding(List<String> problems, boolean truncated) {

        public boolean ok() {
            return problems.isEmpty();
        }

        private static Finding of(List<String> found) {
            return new Finding(List.copyOf(found.subList(0, Math.min(MOST, found.size()))), found.size() > MOST);
        }
    }

    /** Looks at the database in use: the file, and that each row which refers to another finds it. */
    public Finding examine() {
        try (Connection connection = database.connect()) {
            List<String> found = structure(connection);
            found.addAll(references(connection));
            return Finding.of(found);
        } catch (SQLException e) {
            throw DatabaseFailure.of(e);
        }
    }

    /** Looks at a file that is not in use. */
    public Finding examine(Path file) {
        try (Connection connection = DatabaseFile.connect(file)) {
            return Finding.of(structure(connection));
        } catch (SQLException e) {
            throw DatabaseFailure.of(e);
        }
    }

    private static List<String> structure(Connection connection) throws SQLException {
        List<String> found = read(connection, "PRAGMA integrity_check(" + (MOST + 1) + ")");
        found.removeIf("ok"::equals);
        return found;
    }

    private static List<String> references(Connection connection) throws SQLException {
        return read(
                connection,
                "SELECT \"table\" || coalesce(', row ' || rowid, '') || ': refers to a ' || parent || ' that is not there'"
                        + " FROM pragma_foreign_key_check LIMIT " + (MOST + 1));
    }

    /** A damage can be such that the question itself fails; that is an answer too. */
    private static List<String> read(Connection connection, String question) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                lines.add(rows.getString(1).strip());
            }
        } catch (SQLException e) {
            if (!DatabaseFailure.damage(e)) {
                throw e;
            }
            lines.add(e.getMessage());
        }
        return lines;
    }
}
