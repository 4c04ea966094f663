package dev.cutroom.media.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * A process that is talked to for as long as it lives: what is said goes to its standard input, what it answers is heard
 * line by line. One thread talks at a time.
 *
 * <p>Nothing here blocks on a pipe but threads of its own: a stopped process neither reads nor writes, and whoever waits
 * for it must stay interruptible.
 */
public final class Dialog implements AutoCloseable {
    private static final long LAST_LINES_MILLIS = 1000;

    private final Command command;
    private final Process process;
    private final LogTail tail = new LogTail();
    private Thread log;
    private final BlockingQueue<byte[]> said = new LinkedBlockingQueue<>();
    private final BlockingQueue<Optional<String>> heard = new LinkedBlockingQueue<>();

    private Dialog(Command command, Process process) {
        this.command = command;
        this.process = process;
    }

    static Dialog open(Command command, Process process) {
        Dialog dialog = new Dialog(command, process);
        dialog.begin("answers", () -> dialog.listen(process.getInputStream()));
        dialog.log = dialog.begin("log", () -> read(process.getErrorStream(), dialog.tail));
        dialog.begin("requests", dialog::speak);
        return dialog;
    }

    /** Sends bytes; returns at once. */
    public void say(byte[] bytes) {
        said.add(bytes);
    }

    /**
     * Waits for the next line that it prints. That it comes is a sign of life to whoever waits for this thread's work.
     *
     * @throws ProcessFailed when it has ended, with whatever exit code
     * @throws ProcessInterrupted when the thread was interrupted; the process is ended then
     */
    public String hear() {
        try {
            Optional<String> line = heard.take();
            Activity.current().run();
            return line.orElseThrow(this::ended);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new ProcessInterrupted();
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Its number in the system. */
    public long pid() {
        return process.pid();
    }

    /** Ends it, with all it started (TERM, up to 2 s, KILL). */
    @Override
    public void close() {
        ProcessTree.end(List.of(process.toHandle()));
        said.add(new byte[0]);
        ProcessRunner.forget(command, process);
    }

    private ProcessFailed ended() {
        heard.add(Optional.empty()); // for whoever asks again
        close();
        try {
            log.join(LAST_LINES_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new ProcessFailed(process.isAlive() ? -1 : process.exitValue(), tail.lines());
    }

    private Thread begin(String role, Runnable work) {
        Thread thread = new Thread(work, "process-" + process.pid() + "-" + role);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void listen(InputStream answers) {
        read(answers, line -> heard.add(Optional.of(line)));
        heard.add(Optional.empty());
    }

    private void speak() {
        try (OutputStream requests = process.getOutputStream()) {
            while (process.isAlive()) {
                requests.write(said.take());
                requests.flush();
            }
        } catch (IOException | InterruptedException e) {
            // It has ended, or reads no more; whoever waits for an answer hears of that.
        }
    }

    private static void read(InputStream in, Consumer<String> listener) {
        try {
            new LineReader(listener).read(in);
        } catch (java.io.UncheckedIOException e) {
            // The pipe was closed because the process was ended.
        }
    }
}
