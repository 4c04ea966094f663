package dev.cutroom.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The media directory: {@code incoming} for uploads that wait to be examined, {@code scratch} for work, {@code store} for what counts.
 *
 * <p>All three lie on one file system, so that moving between them is a rename.
 */
@ApplicationScoped
public class Storage {

    static final String SOURCE = "source";

    private final Path root;
    private final Path incoming;
    private final Path scratch;
    private final Path store;
    private final long minFree;

    @Inject
    Storage(@ConfigProperty(name = "cutroom.media-dir") Path directory, StorageConfig config) {
        this(directory, config.minFree().asLongValue());
    }

    /** @param minFree bytes */
    Storage(Path directory, long minFree) {
        this.minFree = minFree;
        this.root = directory.toAbsolutePath().normalize();
        this.incoming = root.resolve("incoming");
        this.scratch = root.resolve("scratch");
        this.store = root.resolve("store");
    }

    /** Creates the folders. @throws StorageFailure when they cannot be made; names the setting */
    public void open() {
        try {
            for (Path folder : List.of(incoming, scratch, store)) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new StorageFailure(
                    "cutroom.media-dir=" + store.getParent() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * Takes a stream in, whole and on disk before this returns. On any failure nothing is left.
     *
     * @param name under which {@link #incoming} finds it
     * @param limit bytes
     * @throws TooLarge when there are more
     */
    public ReceivedFile receive(String name, InputStream bytes, long limit) throws IOException {
        Path file = incoming(name);
        Digest digest = new Digest();
        try {
            long size = digest.copy(bytes, file, limit, () -> hasRoomFor(0));
            force(incoming);
            return new ReceivedFile(name, size, digest.hex());
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** A folder among the received files, for one whose bytes come in several tries; it may be there already. {@link #discard} removes it. */
    public Path gather(String name) {
        try {
            return Files.createDirectories(incoming(name));
        } catch (IOException e) {
            throw new StorageFailure("No folder for a download can be made", e);
        }
    }

    /** Is it such a folder? */
    boolean isGathering(Path folder) {
        return incoming.equals(folder.getParent());
    }

    /** A received file. */
    public Path incoming(String name) {
        return inside(incoming, name);
    }

    /** The names of all received files. */
    public List<String> incoming() {
        return names(incoming);
    }

    /** Forgets a received file; it may be gone already. */
    public void discard(String name) {
        delete(incoming(name));
    }

    /** A new, empty folder for one piece of work; made on disk when the work first asks for it. */
    public Scratch scratch(String name) {
        Scratch empty = new Scratch(inside(scratch, name));
        empty.delete();
        return empty;
    }

    /** The folder in which all scratch lies. */
    public Path scratch() {
        return scratch;
    }

    /** Scratch that is still there, of this run or of an earlier one. */
    public List<Scratch> leftScratch() {
        return names(scratch).stream()
                .map(name -> new Scratch(scratch.resolve(name)))
                .toList();
    }

    /** Removes the folder and all in it. What was published from it stays. */
    public void clear(Scratch finished) {
        finished.delete();
    }

    /**
     * Moves finished files into the store: not empty, hashed, forced to disk, renamed. They become visible once a row names their keys; if
     * that never happens, {@link #takeBack} undoes it.
     *
     * @param alive is told again and again while large files are read
     */
    public List<StoredFile> publish(List<StagedFile> files, Scratch work, Runnable alive) {
        List<StoredFile> stored = new ArrayList<>();
        try {
            for (StagedFile file : files) {
                stored.add(publish(file, work, alive));
            }
            return stored;
        } catch (IOException e) {
            throw new StorageFailure("A result cannot be moved into the store", e);
        }
    }

    private StoredFile publish(StagedFile staged, Scratch work, Runnable alive) throws IOException {
        long size = Files.size(staged.path());
        if (size == 0) {
            throw new StorageFailure(
                    "A result is empty",
                    new NoSuchFileException(staged.path().getFileName().toString()));
        }
        String sha256 = staged.sha256() == null ? Digest.of(staged.path(), alive) : staged.sha256();
        force(staged.path());
        String key = UUID.randomUUID().toString();
        Path target = local(key);
        Files.createDirectories(target.getParent());
        work.note(relative(staged.path()), relative(target));
        Files.move(staged.path(), target, StandardCopyOption.ATOMIC_MOVE);
        // The file's own folder and the two above it may be new.
        force(target.getParent());
        force(target.getParent().getParent());
        force(store);
        return new StoredFile(key, size, sha256);
    }

    /** Moves what this work has published back to where it came from: its transaction never committed. */
    public void takeBack(Scratch work) {
        try {
            for (Map.Entry<String, String> move : work.published().entrySet()) {
                Path stored = root.resolve(move.getKey());
                Path staged = root.resolve(move.getValue());
                // A torn last line may name something else.
                if (stored.startsWith(store) && stored.endsWith(SOURCE) && Files.isRegularFile(stored)) {
                    Files.createDirectories(staged.getParent());
                    Files.move(stored, staged, StandardCopyOption.ATOMIC_MOVE);
                    delete(stored.getParent());
                }
            }
        } catch (IOException e) {
            throw new StorageFailure("Files of unfinished work cannot be taken back", e);
        }
    }

    String relative(Path file) {
        return root.relativize(file.toAbsolutePath().normalize()).toString();
    }

    /** The stored file as a readable local file. */
    public Path local(String key) {
        return asset(key).resolve(SOURCE);
    }

    /**
     * A small file derived from a stored one, such as a poster; it lives and dies with it. It may not exist yet.
     *
     * @param name one of {@link DerivedName}
     */
    public Path derived(String key, String name) {
        return inside(asset(key), DerivedName.require(name));
    }

    /** Puts a derived file in its place, from scratch; it is on disk before it can be seen. */
    public void attach(Path file, String key, String name) {
        try {
            force(file);
            Path target = derived(key, name);
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(target.getParent());
        } catch (IOException e) {
            throw new StorageFailure("A derived file cannot be kept", e);
        }
    }

    /** Removes a stored file and all that is derived from it, for good; it may be gone already. @return bytes freed */
    public long remove(String key) {
        return FileTree.delete(asset(key));
    }

    /** Usable bytes on the disk of the media directory; 0 when it cannot be asked. */
    public long freeBytes() {
        // Not by its FileStore: that reads the table of all mounts each time, and this is asked before every claim.
        return store.toFile().getUsableSpace();
    }

    /** Would the free space stay above its floor ({@code cutroom.storage.min-free}) after so many bytes more? */
    public boolean hasRoomFor(long bytes) {
        return freeBytes() - bytes >= minFree;
    }

    Path root() {
        return root;
    }

    Path store() {
        return store;
    }

    Path receivedFiles() {
        return incoming;
    }

    /** Is this the folder of some key? */
    boolean isAsset(Path folder) {
        String name = folder.getFileName().toString();
        return name.length() > 2 && !name.startsWith(".") && folder.equals(asset(name));
    }

    private Path asset(String key) {
        return inside(store, key.substring(key.length() - 2)).resolve(key);
    }

    /** Names come out of our own rows; this holds even if a row was changed by hand. */
    private static Path inside(Path folder, String name) {
        if (name.isEmpty() || name.startsWith(".") || name.contains("/") || name.contains("\\")) {
            throw new IllegalArgumentException("Not a name for a file: " + name);
        }
        return folder.resolve(name);
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static List<String> names(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new StorageFailure("A folder of the media directory cannot be read", e);
        }
    }

    private static void delete(Path tree) {
        FileTree.delete(tree);
    }
}
