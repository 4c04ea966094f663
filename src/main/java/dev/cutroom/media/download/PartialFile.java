package dev.cutroom.media.download;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The bytes that have come so far, which outlive the attempt that fetched them: the next one goes on behind them. Bytes count only once
 * they are forced to disk and noted, so that neither a killed process nor a power cut leaves a hole.
 */
final class PartialFile implements AutoCloseable {

    private static final long MOST_UNNOTED = 32 << 20;
    private static final long LONGEST_UNNOTED_NANOS = 5_000_000_000L;
    private static final int BUFFER = 256 << 10;

    private final Path path;
    private final Path note;
    private final RandomAccessFile file;
    private MessageDigest sha256 = digest();
    private Origin origin;
    private long size;
    private long noted = System.nanoTime();

    private PartialFile(Path folder) throws IOException {
        this.path = folder.resolve("bytes");
        this.note = folder.resolve("origin");
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    /**
     * Opens what is kept in a folder, or begins it.
     *
     * @param alive is told for each piece that is read again
     */
    static PartialFile open(Path folder, Runnable alive) throws IOException, InterruptedException {
        PartialFile partial = new PartialFile(folder);
        try {
            partial.takeUp(Origin.read(partial.note), alive);
            return partial;
        } catch (IOException | InterruptedException | RuntimeException e) {
            partial.file.close();
            throw e;
        }
    }

    private void takeUp(Origin noted, Runnable alive) throws IOException, InterruptedException {
        boolean useful = noted.whole() || noted.validator() != null;
        boolean there = noted.kept() > 0 && file.length() >= noted.kept();
        if (!useful || !there) {
            restart(Origin.NONE);
            return;
        }
        origin = noted;
        size = noted.kept();
        file.setLength(size);
        file.seek(size);
        hash(alive);
    }

    private void hash(Runnable alive) throws IOException, InterruptedException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new FileInputStream(path.toFile())) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                sha256.update(buffer, 0, n);
                alive.run();
            }
        }
    }

    /** Throws away what there is, for bytes of another origin. */
    void restart(Origin another) throws IOException {
        file.setLength(0);
        file.seek(0);
        sha256 = digest();
        origin = another;
        size = 0;
        Files.deleteIfExists(note);
    }

    /** The other side now says how many bytes there are. */
    void expect(long total) {
        origin = new Origin(origin.validator(), total, origin.kept(), false, origin.filename());
    }

    void append(byte[] bytes) throws IOException {
        file.write(bytes);
        sha256.update(bytes);
        size += bytes.length;
        boolean due = size - origin.kept() >= MOST_UNNOTED || System.nanoTime() - noted >= LONGEST_UNNOTED_NANOS;
        if (due && origin.validator() != null) {
            keep(false);
        }
    }

    /** Forces all bytes to disk and notes them. @param whole are they all? */
    void keep(boolean whole) throws IOException {
        file.getFD().sync();
        noted = System.nanoTime();
        origin = origin.having(size, whole);
        origin.write(note);
    }

    Path path() {
        return path;
    }

    long size() {
        return size;
    }

    Origin origin() {
        return origin;
    }

    /** Of all bytes so far, lower-case hexadecimal. Nothing can be appended afterwards. */
    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
