package dev.cutroom.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder of one piece of work, and the list of what that work has published so far.
 *
 * <p>A published file counts only once a transaction has recorded it. The list is on disk before a file moves, so that whoever finds the
 * folder of work that never committed can move its files back.
 */
public final class Scratch {

    private static final String PUBLISHED = ".published";

    private final Path directory;

    Scratch(Path directory) {
        this.directory = directory;
    }

    /** Where the work may write. */
    public Path directory() {
        return directory;
    }

    /** The name it was asked for by. */
    public String name() {
        return directory.getFileName().toString();
    }

    void note(Path from, Path to) throws IOException {
        Files.writeString(
                directory.resolve(PUBLISHED),
                from + "\n" + to + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }

    /** Pairs of where a file came from and where it went. */
    List<Path[]> published() throws IOException {
        Path list = directory.resolve(PUBLISHED);
        List<Path[]> moves = new ArrayList<>();
        if (Files.exists(list)) {
            List<String> lines = Files.readAllLines(list);
            for (int i = 0; i + 1 < lines.size(); i += 2) {
                moves.add(new Path[] {Path.of(lines.get(i)), Path.of(lines.get(i + 1))});
            }
        }
        return moves;
    }
}
