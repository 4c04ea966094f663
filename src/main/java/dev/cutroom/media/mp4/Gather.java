package dev.cutroom.media.mp4;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Puts many small pieces together to large strokes. */
final class Gather implements Closeable {
    private final Sealing sealing;
    private final Map<Path, FileChannel> sources = new HashMap<>();
    private ByteBuffer buffer;
    private Path file;
    private long from;
    private long to;

    Gather(Sealing sealing) throws IOException {
        this.sealing = sealing;
        this.buffer = sealing.stroke();
    }

    void add(byte[] bytes) throws IOException {
        copy();
        int done = 0;
        while (done < bytes.length) {
            int count = Math.min(room(), bytes.length - done);
            buffer.put(bytes, done, count);
            done += count;
        }
    }

    /** Pieces that lie side by side in their file are read together. */
    void add(Piece piece) throws IOException {
        if (piece.file() == null) {
            add(piece.memory());
            return;
        }
        if (!piece.file().equals(file) || piece.offset() != to) {
            copy();
            file = piece.file();
            from = piece.offset();
        }
        to = piece.offset() + piece.size();
    }

    private void copy() throws IOException {
        while (from < to) {
            int count = (int) Math.min(room(), to - from);
            int read = source(file).read(buffer.limit(buffer.position() + count), from);
            buffer.limit(buffer.capacity());
            if (read < 0) {
                throw new IOException("a sample lies beyond the end of its file");
            }
            from += read;
        }
        file = null;
        from = 0;
        to = 0;
    }

    private int room() throws IOException {
        if (!buffer.hasRemaining()) {
            sealing.seal(buffer);
            buffer = sealing.stroke();
        }
        return buffer.remaining();
    }

    private FileChannel source(Path path) throws IOException {
        FileChannel known = sources.get(path);
        if (known == null) {
            known = FileChannel.open(path);
            sources.put(path, known);
        }
        return known;
    }

    /** Writes what is left. */
    void end() throws IOException {
        copy();
        if (buffer.position() > 0) {
            sealing.seal(buffer);
        }
    }

    @Override
    public void close() throws IOException {
        for (FileChannel source : sources.values()) {
            source.close();
        }
    }
}
