package dev.cutroom.media.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class DialogTest {
    @TempDir
    Path directory;

    @Test
    void whatIsSaidIsAnsweredLineByLine() {
        try (Dialog dialog = talk("while read line; do echo \"heard $line\"; done")) {
            dialog.say("one\n".getBytes(StandardCharsets.UTF_8));
            assertEquals("heard one", dialog.hear());
            dialog.say("two\n".getBytes(StandardCharsets.UTF_8));
            assertEquals("heard two", dialog.hear());
        }
    }

    @Test
    void theEndOfTheProcessIsHeardWithItsExitCodeAndLastLines() {
        try (Dialog dialog = talk("echo dying >&2; exit 7")) {
            ProcessFailed failed = assertThrows(ProcessFailed.class, dialog::hear);

            assertEquals(7, failed.exitCode());
            assertEquals(List.of("dying"), failed.logTail());
        }
    }

    @Test
    void aStoppedProcessBlocksNobody() throws Exception {
        Dialog dialog = talk("kill -STOP $$; cat");
        dialog.say(new byte[1 << 22]);
        Thread here = Thread.currentThread();
        new Thread(here::interrupt).start();

        assertThrows(ProcessInterrupted.class, dialog::hear);

        assertEquals(true, Thread.interrupted());
        assertFalse(dialog.isAlive());
        assertFalse(Files.exists(directory.resolve(Children.FILE)));
    }

    private Dialog talk(String script) {
        return new ProcessRunner().talk(Command.of(List.of("sh", "-c", script), directory));
    }
}
