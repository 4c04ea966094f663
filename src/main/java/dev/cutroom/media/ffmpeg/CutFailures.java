package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import dev.cutroom.media.process.ProcessFailed;
import dev.cutroom.media.process.ProcessTimedOut;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Says of a cut that failed what the person who asked can understand. */
final class CutFailures {
    private CutFailures() {}

    /**
     * @param noun what was being made, such as {@code trim}
     * @throws MediaFailure {@code TOOL_FAILED} or {@code TOOL_TIMEOUT} in place of the process's own failure
     */
    static <T> T named(String noun, Supplier<T> work) {
        try {
            return work.get();
        } catch (ProcessFailed e) {
            throw new MediaFailure(
                    MediaProblem.TOOL_FAILED,
                    "ffmpeg could not make the " + noun + ".",
                    OptionalInt.of(e.exitCode()),
                    e.logTail());
        } catch (ProcessTimedOut e) {
            throw new MediaFailure(
                    MediaProblem.TOOL_TIMEOUT,
                    "Making the " + noun + " took too long.",
                    OptionalInt.empty(),
                    e.logTail());
        }
    }
}
