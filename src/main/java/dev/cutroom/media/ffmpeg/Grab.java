package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;

/**
 * One picture to take out of a file.
 *
 * @param at seconds from the first picture; beyond the end it means the last picture
 * @param maxWidth widest result in pixels, 0 for as wide as shown; the height follows, nothing is enlarged
 */
public record Grab(Path file, MediaFacts facts, double at, StillFormat format, int maxWidth) {
    /** The same at another time. */
    Grab at(double seconds) {
        return new Grab(file, facts, seconds, format, maxWidth);
    }
}
