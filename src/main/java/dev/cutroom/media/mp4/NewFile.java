package dev.cutroom.media.mp4;

import com.sun.nio.file.ExtendedOpenOption;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file that is written from its beginning to its end, past the system's memory of files if wished and where the disk allows it.
 *
 * <p>What nobody reads soon is not worth the memory; and taking it, filling it and clearing it again cost several times as long as the
 * disk itself when most of it is in use.
 */
final class NewFile implements Closeable {
    private final FileChannel plain;
    private final int block;
    private Optional<FileChannel> past;
    private long length;

    /** Opens the file, in the place of one that is there. @param past whether to write past the system's memory of files */
    NewFile(Path path, boolean past) throws IOException {
        plain = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        block = block(path);
        this.past = past ? past(path) : Optional.empty();
    }

    /** Bytes on disk that are written together; buffers begin at a multiple of it. */
    static int block(Path path) throws IOException {
        return (int) Math.min(
                Sealing.STROKE,
                Files.getFileStore(path.toAbsolutePath().getParent()).getBlockSize());
    }

    private static Optional<FileChannel> past(Path path) {
        try {
            return Optional.of(FileChannel.open(path, StandardOpenOption.WRITE, ExtendedOpenOption.DIRECT));
        } catch (IOException | UnsupportedOperationException e) {
            // File systems in memory and some others have no such way.
            return Optional.empty();
        }
    }

    void write(ByteBuffer bytes) throws IOException {
        // Only whole blocks can go this way; the last stroke is seldom one.
        if (past.isPresent() && bytes.remaining() % block == 0) {
            try {
                write(past.get(), bytes.duplicate());
                return;
            } catch (IOException e) {
                // Some file systems tell only now.
                past.get().close();
                past = Optional.empty();
            }
        }
        write(plain, bytes.duplicate());
    }

    private void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        long at = length;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        length = at;
    }

    void force() throws IOException {
        plain.force(true);
    }

    @Override
    public void close() throws IOException {
        try (plain) {
            if (past.isPresent()) {
                past.get().close();
            }
        }
    }
}
