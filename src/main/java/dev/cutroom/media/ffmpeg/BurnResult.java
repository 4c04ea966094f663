package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;

/**
 * A burn that was made and checked.
 *
 * @param file the new file, in the scratch directory that was given
 * @param facts what a probe says of it
 */
public record BurnResult(Path file, MediaFacts facts) {}
