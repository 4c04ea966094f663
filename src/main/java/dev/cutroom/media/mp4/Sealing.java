package dev.cutroom.media.mp4;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;

/**
 * Writes a file in large strokes and forces it to disk, on a thread of its own, so that the disk and what comes next on the file need not
 * wait for each other.
 *
 * <p>A stroke is hashed on the thread that brings it, while the processor still has its bytes at hand.
 */
final class Sealing {
    static final int STROKE = 1 << 19;
    private static final int STROKES = 4;

    private final BlockingQueue<ByteBuffer> free = new ArrayBlockingQueue<>(STROKES);
    private final BlockingQueue<ByteBuffer> full = new ArrayBlockingQueue<>(STROKES + 1);
    private final CountDownLatch written = new CountDownLatch(1);
    private final MessageDigest digest = sha256();
    private final NewFile file;
    private final int block;
    private final Thread thread;
    private int strokes;
    private volatile boolean whole;
    private volatile IOException failure;

    /** @param past whether to write past the system's memory of files */
    Sealing(Path path, boolean past) throws IOException {
        block = NewFile.block(path);
        file = new NewFile(path, past);
        this.thread = new Thread(this::run, "sealing");
        thread.setDaemon(true);
        thread.start();
    }

    /** An empty buffer to fill. @throws IOException what an earlier one could not be written for */
    ByteBuffer stroke() throws IOException {
        try {
            ByteBuffer next =
                    free.isEmpty() && strokes < STROKES ? fresh() : free.take().clear();
            check();
            return next;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private ByteBuffer fresh() {
        strokes++;
        return ByteBuffer.allocateDirect(STROKE + block).alignedSlice(block).slice(0, STROKE);
    }

    /** Takes the bytes up to the buffer's position; all but the last stroke are full. */
    void seal(ByteBuffer stroke) {
        stroke.flip();
        digest.update(stroke.duplicate());
        full.add(stroke);
    }

    /** @param complete false when the file is not to be kept */
    void end(boolean complete) {
        whole = complete;
        full.add(ByteBuffer.allocate(0));
    }

    /** Waits until the file can be read; it may still be on its way to the disk. */
    void readable() throws IOException {
        try {
            written.await();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        check();
    }

    /** Waits until the file is on disk. @return SHA-256 of all its bytes, in hexadecimal digits */
    String sha256Hex() throws IOException {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        check();
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The thread that writes. */
    Thread thread() {
        return thread;
    }

    private void run() {
        try (file) {
            for (ByteBuffer next = full.take(); next.hasRemaining(); next = full.take()) {
                write(next);
                free.add(next);
            }
            written.countDown();
            if (whole && failure == null) {
                file.force();
            }
        } catch (InterruptedException e) {
            failure = new InterruptedIOException();
        } catch (IOException e) {
            failure = e;
        } finally {
            written.countDown();
        }
    }

    /** After a failure the strokes are only taken, so that the one who brings them comes to hear of it. */
    private void write(ByteBuffer stroke) {
        try {
            if (failure == null) {
                file.write(stroke);
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    private void check() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
