package dev.cutroom.media.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ProcessRunnerTest {
    @TempDir
    Path scratch;

    private final ProcessRunner runner = new ProcessRunner();

    @Test
    void givesEachLineOfTheOutput() {
        List<String> lines = new ArrayList<>();

        runner.run(shell("echo one; echo two; echo three >&2").withLines(lines::add));

        assertEquals(List.of("one", "two"), lines);
    }

    @Test
    void failsWithTheExitCodeAndTheLastLines() {
        ProcessFailed failed = assertThrows(ProcessFailed.class, () -> runner.run(shell("echo trouble >&2; exit 7")));

        assertEquals(7, failed.exitCode());
        assertEquals(List.of("trouble"), failed.logTail());
    }

    @Test
    void keepsOnlyTheLastFortyLinesOfTheLog() {
        Finished finished = runner.run(shell("for i in $(seq 1000); do echo line $i >&2; done"));

        assertEquals(40, finished.logTail().size());
        assertEquals("line 1000", finished.logTail().get(39));
    }

    @Test
    void cutsALineWithoutEnd() {
        List<String> lines = new ArrayList<>();

        runner.run(shell("head -c 1000000 /dev/zero | tr '\\0' x").withLines(lines::add));

        assertEquals(LineReader.LONGEST, lines.get(0).length());
        assertEquals(1, lines.size());
    }

    @Test
    void readsBothPipesAtOnceSoThatNeitherBlocks() {
        Finished finished = runner.run(shell("seq 200000 >&2; seq 200000"));

        assertEquals("200000", finished.logTail().get(39));
    }

    @Test
    void givesTheProcessAnEmptyInput() {
        List<String> lines = new ArrayList<>();

        runner.run(shell("wc -c").withLines(lines::add));

        assertEquals("0", lines.get(0).trim());
    }

    @Test
    void tellsProgressAsFfmpegPrintsIt() {
        List<Progress> seen = new ArrayList<>();

        runner.run(shell("printf 'frame=25\\nout_time_us=1000000\\nout_time_ms=1000000\\nprogress=continue\\n"
                        + "frame=N/A\\nout_time_us=N/A\\nprogress=end\\n'")
                .withProgress(seen::add));

        assertEquals(List.of(new Progress(25, Duration.ofSeconds(1)), new Progress(25, Duration.ofSeconds(1))), seen);
    }

    @Test
    void endsAProcessThatTakesTooLong() {
        Command endless = shell("sleep 600").withLimit(Duration.ofMillis(200));

        assertThrows(ProcessTimedOut.class, () -> runner.run(endless));
    }

    @Test
    void endsGrandchildrenWhenItsThreadIsInterrupted() throws Exception {
        List<Long> pids = interrupted("sleep 600 & echo $!; sh -c 'sleep 601 & echo $!; wait' & echo $!; wait", 3);

        pids.forEach(ProcessRunnerTest::assertGone);
    }

    @Test
    void endsAChildThatIsStoppedOrIgnoresTheFirstSignal() throws Exception {
        List<Long> pids = interrupted("trap '' TERM; echo $$; kill -STOP $$", 1);

        pids.forEach(ProcessRunnerTest::assertGone);
    }

    @Test
    void refusesToStartOnAnInterruptedThread() {
        Thread.currentThread().interrupt();

        assertThrows(ProcessInterrupted.class, () -> runner.run(shell("true")));

        assertTrue(Thread.interrupted());
    }

    @Test
    void saysThatAProgramIsNotThere() {
        Command absent = Command.of(List.of("/nowhere/program"), scratch);

        assertThrows(ProcessNotStarted.class, () -> runner.run(absent));
    }

    @Test
    void endsTheProcessWhenAListenerFails() {
        Command command = shell("echo x; sleep 600").withLines(line -> {
            throw new IllegalStateException("no");
        });

        assertThrows(IllegalStateException.class, () -> runner.run(command));
    }

    /** Runs a script that prints as many process numbers, interrupts it then, and returns the numbers. */
    private List<Long> interrupted(String script, int count) throws Exception {
        BlockingQueue<Long> pids = new LinkedBlockingQueue<>();
        AtomicReference<RuntimeException> thrown = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                runner.run(shell(script).withLines(line -> pids.add(Long.parseLong(line))));
            } catch (RuntimeException e) {
                thrown.set(e);
            }
        });
        thread.start();
        List<Long> started = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            started.add(pids.poll(10, TimeUnit.SECONDS));
        }
        thread.interrupt();
        thread.join();
        assertEquals(ProcessInterrupted.class, thrown.get().getClass());
        return started;
    }

    private static void assertGone(long pid) {
        CompletableFuture<ProcessHandle> gone =
                ProcessHandle.of(pid).map(ProcessHandle::onExit).orElse(CompletableFuture.completedFuture(null));
        gone.orTimeout(3, TimeUnit.SECONDS).join();
        assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    }

    private Command shell(String script) {
        return Command.of(List.of("/bin/sh", "-c", script), scratch);
    }
}
