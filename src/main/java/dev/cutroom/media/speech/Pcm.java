package dev.cutroom.media.speech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Sound in a file: 16 kHz, one channel, signed 16 bit little endian, no header. Its first sample is the time 0.
 *
 * @param path is read anew by every call, and only where asked for
 */
public record Pcm(Path path) {

    public static final int RATE = 16_000;

    static final int SAMPLES_PER_MILLI = RATE / 1000;

    /**
     * @return how long it lasts, rounded down
     * @throws UncheckedIOException where the file cannot be read
     */
    public long millis() {
        return samples() / SAMPLES_PER_MILLI;
    }

    long samples() {
        try {
            return Files.size(path) / Short.BYTES;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param from the first sample
     * @return as many as asked for; silence where the file has none, before its start or after its end
     * @throws UncheckedIOException where the file cannot be read
     */
    short[] read(long from, int count) {
        short[] sound = new short[count];
        int before = (int) Math.min(count, Math.max(0, -from));
        ByteBuffer bytes = ByteBuffer.allocate((count - before) * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            long at = Math.max(0, from) * Short.BYTES;
            while (bytes.hasRemaining()) {
                int got = file.read(bytes, at + bytes.position());
                if (got < 0) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes.flip().asShortBuffer().get(sound, before, bytes.limit() / Short.BYTES);
        return sound;
    }
}
