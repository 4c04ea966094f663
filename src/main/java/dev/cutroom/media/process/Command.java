package dev.cutroom.media.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A process to run: arguments (program first), working directory, added environment, time limit and who listens.
 *
 * <p>Listeners are called on the reader's thread. Lines of {@code key=value} that ffmpeg's {@code -progress} prints go to
 * {@code progress} when it is set; all others go to {@code lines}. With {@code blocks} the output is no text, and goes there.
 */
public record Command(
        List<String> arguments,
        Path directory,
        Map<String, String> environment,
        Duration limit,
        Consumer<String> lines,
        Consumer<String> errors,
        Consumer<Progress> progress,
        Blocks blocks) {
    private static final Duration NO_LIMIT = Duration.ofDays(3650);

    /** A standard output that is no text: who takes its blocks of so many bytes. The array is used again for the next one. */
    public record Blocks(int size, Consumer<byte[]> listener) {}

    public Command {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    public static Command of(List<String> arguments, Path directory) {
        return new Command(arguments, directory, Map.of(), NO_LIMIT, line -> {}, line -> {}, null, null);
    }

    public Command withLimit(Duration most) {
        return new Command(arguments, directory, environment, most, lines, errors, progress, blocks);
    }

    public Command withLines(Consumer<String> listener) {
        return new Command(arguments, directory, environment, limit, listener, errors, progress, blocks);
    }

    public Command withProgress(Consumer<Progress> listener) {
        return new Command(arguments, directory, environment, limit, lines, errors, listener, blocks);
    }

    public Command withEnvironment(Map<String, String> added) {
        return new Command(arguments, directory, added, limit, lines, errors, progress, blocks);
    }

    /** Listens to the lines of the error stream as well; the last ones are kept in any case. */
    public Command withErrors(Consumer<String> listener) {
        return new Command(arguments, directory, environment, limit, lines, listener, progress, blocks);
    }

    /** Takes the standard output as bytes, in blocks of this size. */
    public Command withBlocks(int size, Consumer<byte[]> listener) {
        return new Command(
                arguments, directory, environment, limit, lines, errors, progress, new Blocks(size, listener));
    }
}
