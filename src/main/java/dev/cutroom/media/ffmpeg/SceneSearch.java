package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What scenes to look for in a file.
 *
 * @param facts what a probe said of the same file; it has pictures
 * @param detector by which rule
 * @param threshold the least score of a change, on the scale of the detector
 * @param leastSeconds no scene is shorter, but where the whole file is
 * @param storyboard drawn with the same decoding, where it is wanted: its sheets are left in scratch
 */
public record SceneSearch(
        Path source,
        MediaFacts facts,
        Detector detector,
        double threshold,
        double leastSeconds,
        Optional<StoryboardPlan> storyboard) {}
