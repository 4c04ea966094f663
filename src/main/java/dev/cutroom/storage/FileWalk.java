package dev.cutroom.storage;

import dev.cutroom.storage.Inventory.Item;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Goes through a folder and all below it, and hands out the files in batches. A link is a file: nothing behind it is looked at. */
final class FileWalk extends LivingTree {

    private static final int BATCH = 500;

    private final Consumer<List<Item>> batches;
    private final Reader reader;
    private final List<Item> batch = new ArrayList<>(BATCH);

    private FileWalk(Consumer<List<Item>> batches, Reader reader) {
        this.batches = batches;
        this.reader = reader;
    }

    /** What a file is called. */
    @FunctionalInterface
    interface Reader {
        Item read(Path file, long bytes, Instant changed) throws IOException;
    }

    static void through(Path folder, Consumer<List<Item>> batches, Reader reader) {
        try {
            FileWalk walk = new FileWalk(batches, reader);
            Files.walkFileTree(folder, walk);
            walk.handOut();
        } catch (IOException e) {
            throw new StorageFailure("The media directory cannot be read", e);
        }
    }

    private void handOut() {
        if (!batch.isEmpty()) {
            batches.accept(List.copyOf(batch));
            batch.clear();
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        try {
            batch.add(reader.read(
                    file, attributes.size(), attributes.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException e) {
            return FileVisitResult.CONTINUE; // gone meanwhile
        }
        if (batch.size() == BATCH) {
            handOut();
        }
        return FileVisitResult.CONTINUE;
    }
}
