package dev.cutroom.maintenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.000Z");
    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path data;

    private BackupFolder folder;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(data.resolve("cutroom.db"), "the database");
        folder = new BackupFolder(data);
    }

    private Backup made(Instant time) throws IOException {
        return folder.finish(Files.writeString(folder.begin(time), "abc"), time);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("backups"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFinishedBackupIsNamedByItsTimeAndHashed() throws IOException {
        assertEquals(new Backup("cutroom-20261125T120000000Z.db", 3, SHA256_OF_ABC, NOON), made(NOON));
        assertEquals(List.of("cutroom-20261125T120000000Z.db"), files());
    }

    @Test
    void whatIsUnfinishedDoesNotHaveTheNameOfABackupAndGoesBeforeTheNext() throws IOException {
        Path left = Files.writeString(folder.begin(NOON), "half");
        Files.writeString(left.resolveSibling(left.getFileName() + "-journal"), "of it");
        assertFalse(left.getFileName().toString().endsWith(".db"));
        made(NOON.plusSeconds(60));
        assertEquals(List.of("cutroom-20261125T120100000Z.db"), files());
    }

    @Test
    void whatFailedLeavesNothing() throws IOException {
        made(NOON);
        Path part = Files.writeString(folder.begin(NOON.plusSeconds(1)), "half");
        Files.writeString(part.resolveSibling(part.getFileName() + "-journal"), "of it");
        folder.abandon(part);
        assertEquals(List.of("cutroom-20261125T120000000Z.db"), files());
    }

    @Test
    void onlyTheNewestAreKeptAndForeignFilesAreLeftAlone() throws IOException {
        for (int i = 0; i < 4; i++) {
            made(NOON.plusSeconds(i));
        }
        Files.writeString(data.resolve("backups/before the upgrade.db"), "mine");
        assertEquals(List.of("cutroom-20261125T120000000Z.db", "cutroom-20261125T120001000Z.db"), folder.keep(2));
        assertEquals(
                List.of("before the upgrade.db", "cutroom-20261125T120002000Z.db", "cutroom-20261125T120003000Z.db"),
                files());
        assertTrue(folder.keep(2).isEmpty());
    }
}
