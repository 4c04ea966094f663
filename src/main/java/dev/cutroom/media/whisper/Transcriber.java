package dev.cutroom.media.whisper;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.process.Activity;
import dev.cutroom.media.process.ProcessInterrupted;
import dev.cutroom.media.process.ProcessRunner;
import dev.cutroom.media.speech.Heard;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Recognises speech, window by window, in a child process that stays for the next job; there is never more than one.
 *
 * <p>One recognition with all cores beats several that fight for them, so that the second asker waits.
 */
@ApplicationScoped
public class Transcriber {
    private static final Logger LOG = Logger.getLogger(Transcriber.class);
    private static final int BEAM = 5;

    private final ProcessRunner runner;
    private final Path directory;
    private final Duration idleUnload;
    private final Semaphore turn = new Semaphore(1, true);
    private volatile Child child;
    private volatile long idleSince;

    @Inject
    public Transcriber(
            ProcessRunner runner, @ConfigProperty(name = "cutroom.data-dir") Path dataDirectory, WhisperConfig config) {
        this.runner = runner;
        this.directory =
                dataDirectory.toAbsolutePath().normalize().resolve("tools").resolve("transcriber");
        this.idleUnload = config.idleUnload();
    }

    /** What hears. A window is 16 kHz sound of at most half a minute. */
    public interface Ear {

        /**
         * The probability of each language that the window can be in; empty for a model of English only.
         *
         * @param quick listen to its first ten seconds alone, for a quarter of the time
         */
        Map<String, Double> languages(short[] window, boolean quick);

        /** @param followed by more speech, to which an end that is hard to hear alone can be left: {@link Heard#millis} says so */
        Heard hear(short[] window, boolean followed, Instruction instruction);
    }

    /**
     * Does work that needs a model. Waits while another thread has it. When the thread is interrupted, the child is ended.
     *
     * @param model its file
     * @throws MediaFailure {@code MODEL_UNUSABLE}; {@code TRANSCRIBER_FAILED} when the child dies; {@code TOOL_MISSING}
     * @throws ProcessInterrupted when the thread was interrupted
     */
    public <T> T listen(Path model, Function<Ear, T> work) {
        await();
        try {
            return work.apply(ear(loaded(model)));
        } catch (RuntimeException | Error e) {
            end(); // nobody knows what it would answer next
            throw e;
        } finally {
            idleSince = System.nanoTime();
            turn.release();
        }
    }

    private void await() {
        try {
            while (!turn.tryAcquire(1, TimeUnit.SECONDS)) {
                Activity.sign();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProcessInterrupted();
        }
    }

    private static Ear ear(Child child) {
        int threads = Runtime.getRuntime().availableProcessors();
        return new Ear() {
            @Override
            public Map<String, Double> languages(short[] window, boolean quick) {
                return child.languages(window, quick, threads);
            }

            @Override
            public Heard hear(short[] window, boolean followed, Instruction instruction) {
                return child.hear(window, new Request(instruction, followed, threads, BEAM));
            }
        };
    }

    private Child loaded(Path model) {
        if (child != null && (!child.isAlive() || !child.model().equals(model))) {
            end();
        }
        if (child == null) {
            child = Child.start(runner, emptied(), model);
            LOG.infof("%s is loaded, in process %d", model.getFileName(), child.pid());
        }
        return child;
    }

    /** Its place, without what an earlier child has left there. */
    private Path emptied() {
        try {
            if (Files.isDirectory(directory)) {
                try (Stream<Path> left = Files.walk(directory)) {
                    for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("no place for the child that recognises speech", e);
        }
    }

    /** Where the child works. Whatever an earlier run of the service left there is to be ended before the first use. */
    public Path directory() {
        return directory;
    }

    /** How many models are in memory now: one or none. */
    public int loaded() {
        Child now = child;
        return now != null && now.isAlive() ? 1 : 0;
    }

    @Scheduled(every = "10s")
    void unloadWhenIdle() {
        if (child != null && turn.tryAcquire()) {
            try {
                if (System.nanoTime() - idleSince >= idleUnload.toNanos()) {
                    end();
                }
            } finally {
                turn.release();
            }
        }
    }

    /** Ends the child, as the service stops. */
    public void close() {
        end();
    }

    private synchronized void end() {
        if (child != null) {
            child.close();
            child = null;
        }
    }
}
