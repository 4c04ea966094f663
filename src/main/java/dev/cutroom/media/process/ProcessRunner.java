package dev.cutroom.media.process;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Runs one process to its end: reads both of its pipes at once, keeps the last lines, and leaves no child behind.
 */
@ApplicationScoped
public class ProcessRunner {
    private static final Logger LOG = Logger.getLogger(ProcessRunner.class);

    private static final long READERS_END_MILLIS = 5000;

    /**
     * Runs the command with an empty standard input and waits for its end.
     *
     * <p>When the calling thread is interrupted, the process and all its descendants are ended (TERM, up to 2 s, KILL)
     * before this returns.
     *
     * @throws ProcessFailed when the exit code is not 0
     * @throws ProcessTimedOut when the command's limit is over
     * @throws ProcessInterrupted when the thread was interrupted
     * @throws ProcessNotStarted when there is no such program
     */
    public Finished run(Command command) {
        if (Thread.currentThread().isInterrupted()) {
            throw new ProcessInterrupted();
        }
        long begin = System.nanoTime();
        Process process = start(command, ProcessBuilder.Redirect.from(new File("/dev/null")));
        LogTail tail = new LogTail();
        AtomicReference<RuntimeException> broken = new AtomicReference<>();
        Runnable sign = Activity.current();
        Thread out = reader(process.getInputStream(), output(command, sign), process, broken);
        Thread err =
                reader(process.getErrorStream(), text(signed(sign, tail.andThen(command.errors()))), process, broken);
        try {
            waitFor(process, command.limit(), tail);
        } catch (InterruptedException e) {
            ProcessTree.end(List.of(process.toHandle()));
            Thread.currentThread().interrupt();
            throw new ProcessInterrupted();
        } finally {
            finish(process, out, err);
            forget(command, process);
        }
        return finished(process, begin, tail, broken.get());
    }

    /**
     * Starts a process that is talked to. The caller ends it.
     *
     * @throws ProcessNotStarted when there is no such program
     */
    public Dialog talk(Command command) {
        return Dialog.open(command, start(command, ProcessBuilder.Redirect.PIPE));
    }

    private static Process start(Command command, ProcessBuilder.Redirect input) {
        ProcessBuilder builder = new ProcessBuilder(command.arguments());
        builder.directory(command.directory().toFile());
        builder.environment().putAll(command.environment());
        builder.redirectInput(input);
        try {
            return noted(command, builder.start());
        } catch (IOException e) {
            throw new ProcessNotStarted(e);
        }
    }

    private static Process noted(Command command, Process process) throws IOException {
        try {
            Children.note(command.directory(), process.toHandle());
            return process;
        } catch (IOException e) {
            ProcessTree.end(List.of(process.toHandle()));
            throw e;
        }
    }

    static void forget(Command command, Process process) {
        try {
            Children.forget(command.directory(), process.pid());
        } catch (IOException e) {
            LOG.debug("The note of a child that has ended stays behind", e);
        }
    }

    private static Consumer<InputStream> output(Command command, Runnable sign) {
        if (command.blocks() != null) {
            Command.Blocks blocks = command.blocks();
            return new BlockReader(blocks.size(), signed(sign, blocks.listener()))::read;
        }
        return text(
                signed(sign, command.progress() == null ? command.lines() : new ProgressReader(command.progress())));
    }

    private static Consumer<InputStream> text(Consumer<String> listener) {
        return new LineReader(listener)::read;
    }

    private static <T> Consumer<T> signed(Runnable sign, Consumer<T> listener) {
        return output -> {
            sign.run();
            listener.accept(output);
        };
    }

    private static Thread reader(
            InputStream in, Consumer<InputStream> listener, Process process, AtomicReference<RuntimeException> broken) {
        Thread thread = new Thread(() -> read(in, listener, process, broken), "process-" + process.pid());
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void read(
            InputStream in, Consumer<InputStream> listener, Process process, AtomicReference<RuntimeException> broken) {
        try {
            listener.accept(in);
        } catch (java.io.UncheckedIOException e) {
            // The pipe was closed under the reader because the process was ended.
        } catch (RuntimeException e) {
            // A listener that refuses what it reads ends the process: nobody would empty the pipe any more.
            broken.compareAndSet(null, e);
            process.destroy();
        }
    }

    private static void waitFor(Process process, Duration limit, LogTail tail) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            ProcessTree.end(List.of(process.toHandle()));
            throw new ProcessTimedOut(limit, tail.lines());
        }
    }

    /** Ends what is left before the pipes are closed, since closing first can block on a child that still writes. */
    private static void finish(Process process, Thread out, Thread err) {
        if (process.isAlive()) {
            ProcessTree.end(List.of(process.toHandle()));
        }
        boolean interrupted = Thread.interrupted();
        try {
            out.join(READERS_END_MILLIS);
            err.join(READERS_END_MILLIS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Finished finished(Process process, long begin, LogTail tail, RuntimeException broken) {
        if (broken != null) {
            throw broken;
        }
        if (process.exitValue() != 0) {
            throw new ProcessFailed(process.exitValue(), tail.lines());
        }
        return new Finished(tail.lines(), Duration.ofNanos(System.nanoTime() - begin));
    }
}
