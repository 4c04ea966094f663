package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;

/**
 * What scenes to look for in a file.
 *
 * @param facts what a probe said of the same file; it has pictures
 * @param threshold by how much a change must stand out from what is around it: a ratio, 3 is usual
 * @param leastSeconds no scene is shorter, but where the whole file is
 */
public record SceneSearch(Path source, MediaFacts facts, double threshold, double leastSeconds) {}
