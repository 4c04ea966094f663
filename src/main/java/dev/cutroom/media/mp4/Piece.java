package dev.cutroom.media.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Some bytes of a file, or bytes in memory; {@code file} is null for the latter. */
public record Piece(Path file, long offset, int size, byte[] memory) {
    static Piece of(byte[] bytes) {
        return new Piece(null, 0, bytes.length, bytes);
    }

    static Piece of(Path file, long offset, int size) {
        return new Piece(file, offset, size, null);
    }

    /** Reads it whole. */
    public byte[] bytes() throws IOException {
        if (file == null) {
            return memory;
        }
        try (FileChannel channel = FileChannel.open(file)) {
            return bytes(channel);
        }
    }

    byte[] bytes(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new IOException("a sample lies beyond the end of its file");
            }
        }
        return bytes.array();
    }
}
