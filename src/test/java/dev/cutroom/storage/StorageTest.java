package dev.cutroom.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {

    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path directory;

    private Storage storage;

    @BeforeEach
    void open() {
        storage = new Storage(directory, 0);
        storage.open();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path staged(Scratch scratch, String text) throws IOException {
        return Files.writeString(scratch.directory().resolve("result"), text);
    }

    @Test
    void whatIsReceivedIsWholeAndHashed() throws IOException {
        ReceivedFile file = storage.receive("a", bytes("abc"), 3);
        assertEquals(new ReceivedFile("a", 3, SHA256_OF_ABC), file);
        assertEquals("abc", Files.readString(storage.incoming("a")));
    }

    @Test
    void tooManyBytesLeaveNothing() {
        assertThrows(TooLarge.class, () -> storage.receive("a", bytes("abcd"), 3));
        assertEquals(List.of(), storage.incoming());
    }

    @Test
    void aStreamThatBreaksLeavesNothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThrows(IOException.class, () -> storage.receive("a", broken, 3));
        assertEquals(List.of(), storage.incoming());
    }

    @Test
    void publishingMovesAFileIntoTheStoreUnderAKeyOfItsOwn() throws IOException {
        Scratch scratch = storage.scratch("job.1");
        Path result = staged(scratch, "abc");
        StoredFile stored = storage.publish(List.of(StagedFile.of(result)), scratch, () -> {})
                .get(0);
        assertEquals(3, stored.size());
        assertEquals(SHA256_OF_ABC, stored.sha256());
        assertEquals("abc", Files.readString(storage.local(stored.key())));
        assertFalse(Files.exists(result));
        storage.clear(scratch);
        assertEquals("abc", Files.readString(storage.local(stored.key())));
    }

    @Test
    void anEmptyResultIsNotPublished() throws IOException {
        Scratch scratch = storage.scratch("job.1");
        Path result = staged(scratch, "");
        assertThrows(StorageFailure.class, () -> storage.publish(List.of(StagedFile.of(result)), scratch, () -> {}));
    }

    @Test
    void whatNeverCommittedGoesBackAlsoAfterARestart() throws IOException {
        storage.receive("upload", bytes("abc"), 3);
        Scratch scratch = storage.scratch("job.1");
        StoredFile stored = storage.publish(
                        List.of(new StagedFile(storage.incoming("upload"), SHA256_OF_ABC)), scratch, () -> {})
                .get(0);
        Storage restarted = new Storage(directory, 0);
        Scratch left = restarted.leftScratch().get(0);
        restarted.takeBack(left);
        assertEquals("abc", Files.readString(restarted.incoming("upload")));
        assertFalse(Files.exists(restarted.local(stored.key())));
    }

    @Test
    void scratchIsEmptyAtFirstAndGoneAfterwards() throws IOException {
        staged(storage.scratch("job.1"), "left by an earlier run");
        Scratch again = storage.scratch("job.1");
        try (var files = Files.list(again.directory())) {
            assertEquals(0, files.count());
        }
        storage.clear(again);
        assertEquals(List.of(), storage.leftScratch());
    }

    @Test
    void theFreeSpaceFloorCountsWhatIsToCome() {
        assertTrue(storage.hasRoomFor(1));
        assertFalse(storage.hasRoomFor(Long.MAX_VALUE));
        assertFalse(new Storage(directory, Long.MAX_VALUE).hasRoomFor(0));
    }

    @Test
    void noNameLeadsOutOfTheMediaDirectory() {
        for (String name : List.of("../x", "a/b", "..", ".hidden", "", "a\\b")) {
            assertThrows(IllegalArgumentException.class, () -> storage.incoming(name), name);
        }
        assertTrue(storage.local("0123").startsWith(directory));
    }
}
