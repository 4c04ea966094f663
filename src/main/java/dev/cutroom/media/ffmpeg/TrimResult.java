package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;

/**
 * A trim that was made and checked.
 *
 * @param file the new file, in the scratch directory that was given
 * @param actualStart where it really begins, in seconds from the source's first picture
 * @param actualEnd where it really ends, on the same clock
 * @param facts what a probe says of the new file
 */
public record TrimResult(Path file, TrimMode mode, double actualStart, double actualEnd, MediaFacts facts) {}
