package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;
import java.util.List;

/**
 * Where to part a file: each part ends where the next one starts, and the last one with the last picture.
 *
 * @param facts what a probe said of the same file
 * @param starts seconds from the first picture (without pictures: from the first sample) at which parts begin: 0 first, then
 *     ascending times of pictures, as {@link PictureTimes} gives them
 * @param threads how many threads an encoder may use; 0 leaves it to the encoder
 */
public record Split(Path source, MediaFacts facts, List<Double> starts, int threads) {
    public Split {
        starts = List.copyOf(starts);
    }
}
