package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SidesTest {
    @TempDir
    Path directory;

    @Test
    void twoVoicesAreMixed() throws IOException {
        assertEquals(0.5, sides(false, 1000, 900, -800, -1000).share());
    }

    @Test
    void theSideThatSpeaksIsTakenAlone() throws IOException {
        assertEquals(0, sides(false, 1, 900, -2, -1000).share());
        assertEquals(1, sides(false, 900, 1, -1000, -2).share());
    }

    @Test
    void aSideThatIsTheOtherTurnedOverDoesNotCancelIt() throws IOException {
        assertEquals(1, sides(false, 1000, -900, -1000, 900).share());
    }

    @Test
    void theCentreIsTakenUnlessNothingIsInIt() throws IOException {
        assertEquals(1, sides(true, 300, 900, -300, 1000).share());
        assertEquals(0, sides(true, 0, 900, 0, -1000).share());
    }

    @Test
    void whatIsMixedIsWrittenSampleBySample() throws IOException {
        Path file = write(1000, 500, -32768, -32768, 7, -7);
        Path mixed = directory.resolve("mixed");

        Sides.of(file, false).mix(file, mixed);

        short[] samples = new short[3];
        ByteBuffer.wrap(Files.readAllBytes(mixed))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        assertArrayEquals(new short[] {750, -32768, 0}, samples);
    }

    private Sides sides(boolean centred, int... samples) throws IOException {
        return Sides.of(write(samples), centred);
    }

    private Path write(int... samples) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int sample : samples) {
            bytes.putShort((short) sample);
        }
        return Files.write(directory.resolve("sides"), bytes.array());
    }
}
