package dev.cutroom.storage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/** Adds up a folder: the bytes of all files in it, and when the last change was made. */
final class FileSum extends LivingTree {

    private long bytes;
    private Instant changed = Instant.EPOCH;

    private FileSum() {}

    static FileSum of(Path folder) {
        try {
            FileSum sum = new FileSum();
            Files.walkFileTree(folder, sum);
            return sum;
        } catch (IOException e) {
            throw new StorageFailure("The media directory cannot be read", e);
        }
    }

    /** Was the folder still there? */
    boolean found() {
        return changed.isAfter(Instant.EPOCH);
    }

    long bytes() {
        return bytes;
    }

    Instant changed() {
        return changed;
    }

    private FileVisitResult look(BasicFileAttributes attributes) {
        Instant time = attributes.lastModifiedTime().toInstant();
        changed = time.isAfter(changed) ? time : changed;
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return look(attributes);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        bytes += attributes.size();
        return look(attributes);
    }
}
