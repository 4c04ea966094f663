package dev.cutroom.storage;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Removes a file, or a folder with all in it. */
final class FileTree extends LivingTree {

    private long bytes;

    private FileTree() {}

    /** It may be gone already, and may go while it is removed. @return bytes of its files */
    static long delete(Path tree) {
        try {
            FileTree removed = new FileTree();
            if (Files.exists(tree)) {
                Files.walkFileTree(tree, removed);
            }
            return removed.bytes;
        } catch (IOException e) {
            throw new StorageFailure("Files cannot be removed", e);
        }
    }

    /** Removes a folder unless something is in it. */
    static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // it is still needed
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (Files.deleteIfExists(file)) {
            bytes += attributes.size();
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
        Files.deleteIfExists(folder);
        return FileVisitResult.CONTINUE;
    }
}
