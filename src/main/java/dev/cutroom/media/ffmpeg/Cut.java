package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;

/**
 * What to keep of a file: {@code [start, end)} in seconds from its first picture (without pictures: its first sample).
 *
 * @param facts what a probe said of the same file
 * @param threads how many threads an encoder may use; 0 leaves it to the encoder
 */
public record Cut(Path source, MediaFacts facts, double start, double end, TrimMode mode, int threads) {}
