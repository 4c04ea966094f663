package dev.cutroom.media.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Cuts a stream of bytes into blocks of equal size; what is left over at its end is dropped. */
final class BlockReader {
    private final int size;
    private final Consumer<byte[]> listener;

    BlockReader(int size, Consumer<byte[]> listener) {
        this.size = size;
        this.listener = listener;
    }

    /** Reads to the end of the stream; the listener must not keep the block, which is used again. */
    void read(InputStream in) {
        byte[] block = new byte[size];
        try (in) {
            while (in.readNBytes(block, 0, size) == size) {
                listener.accept(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
