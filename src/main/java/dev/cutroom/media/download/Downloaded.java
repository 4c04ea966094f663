package dev.cutroom.media.download;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that has come whole.
 *
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param filename what the other side calls it, just as it came: not fit for a path
 */
public record Downloaded(Path file, long size, String sha256, Optional<String> filename) {}
