package dev.cutroom.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Says what lies in the media directory, for whoever compares it with the rows.
 *
 * <p>Files are handed out in batches: a store may hold more than fits into memory. What comes and goes meanwhile may be found or not.
 */
@ApplicationScoped
public class Inventory {

    private final Storage storage;

    Inventory(Storage storage) {
        this.storage = storage;
    }

    /**
     * Something in the media directory.
     *
     * @param path relative to the media directory
     * @param owner the key, upload or piece of work that it is named for; empty when its name is none of ours
     * @param bytes of it, or of all in it
     * @param changed when it, or something in it, last did
     */
    public record Item(String path, String owner, long bytes, Instant changed) {}

    /** All files of the store. */
    public void stored(Consumer<List<Item>> batches) {
        FileWalk.through(storage.store(), batches, this::stored);
    }

    private Item stored(Path file, long bytes, Instant changed) throws IOException {
        Path folder = file.getParent();
        String name = file.getFileName().toString();
        boolean ours = storage.isAsset(folder) && (name.equals(Storage.SOURCE) || DerivedName.isOne(name));
        // A file keeps its time when it is published; the folder that was made for it tells when that was.
        Instant made = ours ? Files.getLastModifiedTime(folder).toInstant() : changed;
        String owner = ours ? folder.getFileName().toString() : "";
        return new Item(path(file), owner, bytes, made.isAfter(changed) ? made : changed);
    }

    /** All received files, those in the folders of downloads among them. */
    public void incoming(Consumer<List<Item>> batches) {
        FileWalk.through(
                storage.receivedFiles(),
                batches,
                (file, bytes, changed) -> new Item(path(file), receivedFor(file), bytes, changed));
    }

    /** The name it was received by, which is that of its folder where the bytes come in several tries. */
    private String receivedFor(Path file) {
        return storage.receivedFiles().relativize(file).getName(0).toString();
    }

    /** All folders of scratch, each as one. */
    public List<Item> scratch() {
        return storage.leftScratch().stream().flatMap(this::whole).toList();
    }

    private Stream<Item> whole(Scratch scratch) {
        FileSum sum = FileSum.of(scratch.place());
        return sum.found()
                ? Stream.of(new Item(path(scratch.place()), scratch.name(), sum.bytes(), sum.changed()))
                : Stream.empty();
    }

    /** The keys of files that work has moved into the store and may not have recorded yet. */
    public Set<String> published() {
        Set<String> keys = new HashSet<>();
        for (Scratch scratch : storage.leftScratch()) {
            try {
                scratch.published().keySet().forEach(path -> keys.add(folderOf(path)));
            } catch (NoSuchFileException e) {
                // the work has ended meanwhile
            } catch (IOException e) {
                throw new StorageFailure("Scratch cannot be read", e);
            }
        }
        return keys;
    }

    private static String folderOf(String path) {
        Path folder = Path.of(path).getParent();
        return folder == null ? "" : folder.getFileName().toString();
    }

    /** Is the file of this key there? */
    public boolean holds(String key) {
        return Files.isRegularFile(storage.local(key));
    }

    /** Removes a file, and the folder of its key when that holds nothing else. @throws StorageFailure when it cannot be removed */
    public void remove(Item item) {
        Path file = storage.root().resolve(item.path());
        try {
            Files.deleteIfExists(file);
            if (storage.isAsset(file.getParent()) || storage.isGathering(file.getParent())) {
                FileTree.deleteIfEmpty(file.getParent());
            }
        } catch (IOException e) {
            throw new StorageFailure("A file cannot be removed", e);
        }
    }

    private String path(Path file) {
        return storage.relative(file);
    }
}
