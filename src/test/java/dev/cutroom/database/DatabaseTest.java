package dev.cutroom.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    Path directory;

    private Database database() {
        Flyway flyway = Flyway.configure()
                .dataSource("jdbc:sqlite:" + directory.resolve("cutroom.db"), null, null)
                .locations("db/migration/common", "db/migration/sqlite")
                .load();
        return new Database(directory, flyway);
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("cutroom.db"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("cutroom.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aNewDatabaseVacuumsInSlicesAndWritesAhead() throws Exception {
        Database database = database();
        database.open();
        assertEquals("2", ask("PRAGMA auto_vacuum"));
        assertEquals("wal", ask("PRAGMA journal_mode"));
        database.unlock();
    }

    @Test
    void openingAgainChangesNothing() throws Exception {
        Database first = database();
        first.open();
        first.unlock();
        String migrations = ask("SELECT count(*) FROM flyway_schema_history");
        Database second = database();
        second.open();
        assertEquals(migrations, ask("SELECT count(*) FROM flyway_schema_history"));
        second.unlock();
    }

    @Test
    void aSecondProcessOnTheSameDirectoryIsRefused() throws Exception {
        Database first = database();
        first.open();
        UnusableDatabase refusal =
                assertThrows(UnusableDatabase.class, () -> database().open());
        assertTrue(refusal.getMessage().contains("cutroom.data-dir"));
        assertTrue(refusal.getMessage().contains("in use"));
        first.unlock();
    }

    @Test
    void aDatabaseNewerThanTheProgramIsRefusedAndLeftAlone() throws Exception {
        Database first = database();
        first.open();
        first.unlock();
        run(
                "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time,"
                        + " success) VALUES (99, '99', 'from the future', 'SQL', 'V99__from_the_future.sql', 1, '', 1, 1)");
        Database older = database();
        UnusableDatabase refusal = assertThrows(UnusableDatabase.class, older::open);
        assertTrue(refusal.getMessage().contains("schema 99"), refusal.getMessage());
        older.unlock();
    }

    @Test
    void aDirectoryThatCannotBeIsNamed() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        Database database = new Database(file.resolve("below"), null);
        assertTrue(assertThrows(UnusableDatabase.class, database::open)
                .getMessage()
                .contains("cutroom.data-dir"));
    }
}
