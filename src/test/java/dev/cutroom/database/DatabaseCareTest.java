package dev.cutroom.database;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.Api;
import dev.cutroom.TemporaryData;
import dev.cutroom.Writers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The care of the file while others write to it. */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class DatabaseCareTest {

    /** What a writer may have to wait on a machine that does other things as well; a lease is three times as long. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int PAGES = 8000; // of 4 KiB each

    @TempDir
    Path directory;

    @ConfigProperty(name = "cutroom.data-dir")
    Path data;

    @Inject
    OnlineBackup backup;

    @Inject
    IntegrityCheck check;

    @Inject
    Vacuum vacuum;

    @Inject
    Statistics statistics;

    @Inject
    Sql sql;

    @BeforeEach
    void addBallast() {
        sql.run("CREATE TABLE ballast (id INTEGER PRIMARY KEY, bytes BLOB)");
        sql.run("INSERT INTO ballast (bytes) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                + PAGES + ") SELECT randomblob(3500) FROM n");
    }

    @AfterEach
    void dropBallast() {
        sql.run("DROP TABLE IF EXISTS ballast");
    }

    private static String ask(Path file, String question) throws SQLException {
        try (Connection connection = DatabaseFile.connect(file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.getString(1);
        }
    }

    private static Database opened(Path directory) {
        Flyway flyway = Flyway.configure()
                .dataSource("jdbc:sqlite:" + directory.resolve("cutroom.db"), null, null)
                .locations("db/migration/common", "db/migration/sqlite")
                .load();
        Database database = new Database(directory, flyway);
        database.open();
        return database;
    }

    @Test
    void aBackupMadeUnderLoadIsADatabaseThatOpensAndHasWhatWasWrittenBefore() throws Exception {
        String project = Api.project();
        Path copy = directory.resolve("cutroom.db");
        try (Writers writers = Writers.start(8)) {
            int before = writers.written();
            backup.copyTo(copy);
            await().atMost(PATIENCE).until(() -> writers.written() > before);
            assertEquals(List.of(), writers.failures());
            assertTrue(writers.longest().compareTo(PATIENCE) < 0, "one waited for " + writers.longest());
        }
        assertEquals("delete", ask(copy, "PRAGMA journal_mode"));
        try (var files = Files.list(directory)) {
            assertEquals(List.of(copy), files.toList());
        }
        assertEquals(List.of(), check.examine(copy).problems());
        Database restored = opened(directory);
        assertEquals("1", ask(copy, "SELECT count(*) FROM project WHERE id = '" + project + "'"));
        assertEquals(String.valueOf(PAGES), ask(copy, "SELECT count(*) FROM ballast"));
        assertEquals("2", ask(copy, "PRAGMA auto_vacuum"));
        assertEquals("wal", ask(copy, "PRAGMA journal_mode"));
        restored.unlock();
    }

    @Test
    void aVacuumShortensTheFileAndLetsOthersWriteBetweenItsSlices() throws Exception {
        sql.run("DELETE FROM ballast");
        long before = Files.size(data.resolve("cutroom.db"));
        try (Writers writers = Writers.start(8)) {
            int written = writers.written();
            Vacuum.Freed freed = vacuum.run(Duration.ofSeconds(60));
            assertTrue(writers.written() > written, "nobody could write meanwhile");
            assertTrue(freed.pages() >= PAGES, freed.toString());
            assertEquals(freed.pages() * 4096, freed.bytes());
            assertEquals(List.of(), writers.failures());
            assertTrue(writers.longest().compareTo(PATIENCE) < 0, "one waited for " + writers.longest());
        }
        assertEquals(0, vacuum.run(Duration.ofSeconds(60)).pagesLeft());
        await("the file to get shorter").atMost(PATIENCE).until(() -> {
            vacuum.run(Duration.ZERO);
            return Files.size(data.resolve("cutroom.db")) < before - PAGES * 3500L;
        });
        assertTrue(check.examine().ok());
    }

    @Test
    void aVacuumThatMayNotGoOnSaysWhatIsLeft() {
        sql.run("DELETE FROM ballast");
        Vacuum.Freed freed = vacuum.run(Duration.ZERO);
        assertTrue(freed.pages() > 0 && freed.pages() < PAGES, freed.toString());
        assertTrue(freed.pagesLeft() > 0, freed.toString());
    }

    @Test
    void analyzingLearnsOfLargeTablesWhileOthersWrite() throws Exception {
        sql.run("CREATE INDEX ballast_size ON ballast (length(bytes))");
        try (Writers writers = Writers.start(8)) {
            Statistics.Taken taken = statistics.take();
            assertTrue(taken.tables() >= 1 && taken.indexes() >= 1, taken.toString());
            statistics.take();
            assertEquals(List.of(), writers.failures());
        }
        assertEquals(List.of("ballast_size"), statisticsOf("ballast"));
    }

    @Test
    void aSmallTableIsLeftToThePlannersAssumptions() {
        sql.run("DELETE FROM ballast WHERE id > 900; CREATE INDEX ballast_size ON ballast (length(bytes))");
        statistics.take();
        assertEquals(List.of(), statisticsOf("ballast"));
    }

    private List<String> statisticsOf(String table) {
        return sql.list("SELECT idx FROM sqlite_stat1 WHERE tbl = ?", row -> row.getString("idx"), table);
    }

    @Test
    void aRowThatRefersToNothingIsFoundAndNamed() throws SQLException {
        Path file = data.resolve("cutroom.db");
        try (Connection connection = DatabaseFile.connect(file);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO caption (id, video_id, filename, language, format, source, created_at, updated_at)"
                            + " VALUES ('lost', 'nowhere', 'a', 'en', 'SRT', 'UPLOAD', 0, 0)");
            IntegrityCheck.Finding finding = check.examine();
            assertFalse(finding.ok());
            assertEquals(1, finding.problems().size());
            assertTrue(finding.problems().get(0).matches("caption, row \\d+: refers to a video that is not there"));
            statement.execute("DELETE FROM caption WHERE id = 'lost'");
        }
        assertTrue(check.examine().ok());
    }

    @Test
    void aDamagedFileIsFoundDamaged() throws IOException {
        Path copy = directory.resolve("copy.db");
        backup.copyTo(copy);
        try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
            for (long page = 20; page < 60; page++) {
                file.seek(page * 4096);
                file.write(new byte[4096]);
            }
        }
        IntegrityCheck.Finding finding = check.examine(copy);
        assertFalse(finding.ok());
        assertTrue(finding.problems().size() <= 100);
    }

    @Test
    void aFileThatIsNoDatabaseIsFoundSo() throws IOException {
        Path file = Files.writeString(directory.resolve("letter.db"), "Dear reader, ".repeat(1000));
        assertFalse(check.examine(file).ok());
    }
}
