package dev.cutroom.media.mp4;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Hashes a file while it is written, and forces it to disk once it is, both on a thread of its own: so that they cost next
 * to no time beside the writing, and the next work on the file need not wait for them.
 */
final class Sealing {
    private static final int STROKE = 1 << 20;
    private static final int STROKES = 4;

    private final BlockingQueue<ByteBuffer> free = new ArrayBlockingQueue<>(STROKES);
    private final BlockingQueue<ByteBuffer> full = new ArrayBlockingQueue<>(STROKES + 1);
    private final Path file;
    private final MessageDigest digest;
    private final Thread thread;
    private volatile boolean whole;
    private volatile IOException failure;

    Sealing(Path file) {
        this.file = file;
        this.digest = sha256();
        for (int i = 0; i < STROKES; i++) {
            free.add(ByteBuffer.allocateDirect(STROKE));
        }
        this.thread = new Thread(this::run, "sealing");
        thread.setDaemon(true);
        thread.start();
    }

    /** An empty buffer to fill. */
    ByteBuffer stroke() throws IOException {
        try {
            return free.take().clear();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Takes the bytes up to the buffer's limit, which have been written. */
    void seal(ByteBuffer stroke) {
        full.add(stroke);
    }

    /** @param complete false when the file is not to be kept */
    void end(boolean complete) {
        whole = complete;
        full.add(ByteBuffer.allocate(0));
    }

    /** Waits until the file is on disk. @return SHA-256 of all its bytes, in hexadecimal digits */
    String sha256Hex() throws IOException {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        if (failure != null) {
            throw failure;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void run() {
        try {
            for (ByteBuffer next = full.take(); next.hasRemaining(); next = full.take()) {
                digest.update(next);
                free.add(next);
            }
            if (whole) {
                force();
            }
        } catch (InterruptedException e) {
            failure = new InterruptedIOException();
        } catch (IOException e) {
            failure = e;
        }
    }

    private void force() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
