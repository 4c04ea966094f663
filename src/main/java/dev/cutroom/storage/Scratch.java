package dev.cutroom.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** Where the work may write; made when it is first asked for. @throws StorageFailure when it cannot be made */
    public Path directory() {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new StorageFailure("No scratch folder can be made", e);
        }
    }

    /** Where the work writes, if it does already. */
    Path place() {
        return directory;
    }

    /** Removes the folder and all in it. */
    void delete() {
        FileTree.delete(directory);
    }

    /** The name it was asked for by. */
    public String name() {
        return directory.getFileName().toString();
    }

    /** @param from where the file lies, and {@code to} where it goes; relative, since the media directory may be moved between runs */
    void note(String from, String to) throws IOException {
        Files.writeString(
                directory().resolve(PUBLISHED),
                from + "\n" + to + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }

    /** Where each file came from, by where it went. */
    Map<String, String> published() throws IOException {
        Path list = directory.resolve(PUBLISHED);
        Map<String, String> moves = new LinkedHashMap<>();
        if (Files.exists(list)) {
            List<String> lines = Files.readAllLines(list);
            for (int i = 0; i + 1 < lines.size(); i += 2) {
                moves.put(lines.get(i + 1), lines.get(i));
            }
        }
        return moves;
    }
}
