package dev.cutroom.media.mp4;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Writes many small pieces in large strokes. */
final class Gather implements Closeable {
    private static final int STROKE = 1 << 20;

    private final FileChannel out;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(STROKE);
    private final Map<Path, FileChannel> sources = new HashMap<>();

    Gather(FileChannel out) {
        this.out = out;
    }

    void add(byte[] bytes) throws IOException {
        int done = 0;
        while (done < bytes.length) {
            int count = Math.min(room(), bytes.length - done);
            buffer.put(bytes, done, count);
            done += count;
        }
    }

    void add(Piece piece) throws IOException {
        if (piece.file() == null) {
            add(piece.memory());
            return;
        }
        FileChannel source = source(piece.file());
        long at = piece.offset();
        long end = at + piece.size();
        while (at < end) {
            int count = (int) Math.min(room(), end - at);
            int read = source.read(buffer.limit(buffer.position() + count), at);
            buffer.limit(buffer.capacity());
            if (read < 0) {
                throw new IOException("a sample lies beyond the end of its file");
            }
            at += read;
        }
    }

    private int room() throws IOException {
        if (!buffer.hasRemaining()) {
            flush();
        }
        return buffer.remaining();
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
        buffer.clear();
    }

    private FileChannel source(Path file) throws IOException {
        FileChannel known = sources.get(file);
        if (known == null) {
            known = FileChannel.open(file);
            sources.put(file, known);
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        try {
            flush();
        } finally {
            for (FileChannel source : sources.values()) {
                source.close();
            }
        }
    }
}
