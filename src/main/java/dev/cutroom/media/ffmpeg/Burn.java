package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;
import java.util.List;

/**
 * Captions to be burned into a file's pictures.
 *
 * @param facts what a probe said of the same file
 * @param captions an ASS script; its times count from the first picture, its coordinates are those of the picture as shown
 * @param fonts files that hold every font which the script needs; no others are used
 * @param threads how many threads the encoder may use; 0 leaves it to the encoder
 */
public record Burn(Path source, MediaFacts facts, Path captions, List<Path> fonts, int threads) {
    public Burn {
        fonts = List.copyOf(fonts);
    }
}
