package dev.cutroom.media.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class OrphansTest {
    @TempDir
    Path root;

    @TempDir
    Path elsewhere;

    private Process left;

    @AfterEach
    void endWhatATestLeft() {
        if (left != null) {
            left.destroyForcibly();
        }
    }

    @Test
    void endsANotedProcessWithWhatItStarted() throws Exception {
        left = start(elsewhere, "sleep 600 & sleep 601");
        Children.note(Files.createDirectories(root.resolve("attempt-1")), left.toHandle());

        int ended = new Orphans().end(root);

        assertEquals(1, ended);
        assertTrue(left.waitFor(3, TimeUnit.SECONDS));
        assertEquals(0, left.descendants().count());
    }

    @Test
    void sparesAnotherProcessThatWasGivenTheSameNumber() throws Exception {
        left = start(elsewhere, "sleep 600");
        Files.writeString(root.resolve(Children.FILE), left.pid() + " 2001-01-01T00:00:00Z\nnonsense\n");

        int ended = new Orphans().end(root);

        assertEquals(0, ended);
        assertTrue(left.isAlive());
    }

    @Test
    void endsAProcessThatWorksBelowTheRootThoughNobodyNotedIt() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "this machine has no /proc");
        left = start(Files.createDirectories(root.resolve("attempt-2/deep")), "sleep 600");

        new Orphans().end(root);

        assertTrue(left.waitFor(3, TimeUnit.SECONDS));
    }

    @Test
    void endsAProcessThatIsStopped() throws Exception {
        left = start(elsewhere, "trap '' TERM; kill -STOP $$");
        Children.note(root, left.toHandle());

        new Orphans().end(root);

        assertTrue(left.waitFor(3, TimeUnit.SECONDS));
    }

    @Test
    void findsNothingWhereThereIsNoScratchYet() {
        assertEquals(0, new Orphans().end(root.resolve("absent")));
        assertFalse(Files.exists(root.resolve("absent")));
    }

    private static Process start(Path directory, String script) throws IOException {
        return new ProcessBuilder("/bin/sh", "-c", script)
                .directory(directory.toFile())
                .start();
    }
}
