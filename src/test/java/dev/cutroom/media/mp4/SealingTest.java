package dev.cutroom.media.mp4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealingTest {
    @TempDir
    Path scratch;

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "1048576, true", "1048577, true", "31457279, true", "31457279, false"})
    void whatIsWrittenIsThereWithItsHash(int length, boolean past) throws Exception {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        Path file = scratch.resolve("file");
        Files.write(file, new byte[5_000_000]);
        Sealing sealing = new Sealing(file, past);
        write(sealing, bytes);
        sealing.end(true);
        sealing.readable();
        assertArrayEquals(bytes, Files.readAllBytes(file));
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertEquals(sum, sealing.sha256Hex());
    }

    @Test
    void whoBringsTheBytesHearsOfAFullDisk() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no device that is always full");
        Sealing sealing = new Sealing(full, true);
        assertThrows(IOException.class, () -> write(sealing, new byte[100 * Sealing.STROKE]));
        sealing.end(false);
        assertThrows(IOException.class, sealing::readable);
        assertThrows(IOException.class, sealing::sha256Hex);
    }

    private static void write(Sealing sealing, byte[] bytes) throws IOException {
        Gather gather = new Gather(sealing);
        gather.add(bytes);
        gather.end();
    }
}
