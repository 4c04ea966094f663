package dev.cutroom.media.mp4;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A movie that is being written on a thread of its own, and on its way to the disk. */
public final class Written implements Closeable {
    private final Sealing sealing;
    private final FutureTask<Void> writing;
    private final Thread thread;

    Written(Sealing sealing, Callable<Void> work) {
        this.sealing = sealing;
        this.writing = new FutureTask<>(work);
        this.thread = new Thread(writing, "writing");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until the file can be read; it may still be on its way to the disk. */
    public Written readable() throws IOException {
        try {
            writing.get();
            sealing.readable();
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }

    /**
     * Waits until the file is on disk.
     *
     * @return SHA-256 of its bytes, in hexadecimal digits
     */
    public String sha256() throws IOException {
        readable();
        return sealing.sha256Hex();
    }

    /** Stops the writing where it is not done; nothing writes to the file afterwards. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = Thread.interrupted();
        for (Thread each : List.of(thread, sealing.thread())) {
            while (each.isAlive()) {
                try {
                    each.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
