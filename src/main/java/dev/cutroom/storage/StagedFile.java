package dev.cutroom.storage;

import java.nio.file.Path;

/**
 * A finished file on its way into the store.
 *
 * @param sha256 of its bytes where somebody has seen them all already, else null: then publishing computes it
 */
public record StagedFile(Path path, String sha256) {

    /** A file whose hash nobody knows yet. */
    public static StagedFile of(Path path) {
        return new StagedFile(path, null);
    }
}
