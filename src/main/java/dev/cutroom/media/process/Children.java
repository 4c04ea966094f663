package dev.cutroom.media.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The note of started processes that lies in each working directory: {@code pid start}, a line each.
 *
 * <p>The start instant tells our child from another process that was given the same number later.
 */
final class Children {
    static final String FILE = ".children";

    private Children() {}

    static synchronized void note(Path directory, ProcessHandle child) throws IOException {
        String start = child.info().startInstant().map(Instant::toString).orElse("-");
        Files.writeString(
                directory.resolve(FILE),
                child.pid() + " " + start + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Takes note that one has ended; with the last one the file goes. */
    static synchronized void forget(Path directory, long pid) throws IOException {
        Path note = directory.resolve(FILE);
        List<String> others = Files.readAllLines(note).stream()
                .filter(line -> !line.startsWith(pid + " "))
                .toList();
        if (others.isEmpty()) {
            Files.delete(note);
        } else {
            Files.write(note, others);
        }
    }

    /** The noted processes that are still the same ones and still alive. */
    static List<ProcessHandle> alive(Path note) {
        try (Stream<String> lines = Files.lines(note)) {
            return lines.map(Children::same).flatMap(Optional::stream).toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of();
        }
    }

    private static Optional<ProcessHandle> same(String line) {
        String[] part = line.split(" ");
        if (part.length != 2 || !part[0].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(part[0]))
                .filter(ProcessHandle::isAlive)
                .filter(p -> p.info().startInstant().map(Instant::toString).equals(Optional.of(part[1])));
    }
}
