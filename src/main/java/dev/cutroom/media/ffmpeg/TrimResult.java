package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;

/**
 * A trim that was made and checked.
 *
 * @param file the new file, in the scratch directory that was given
 * @param mode how it was made, which may be another mode than the wanted one
 * @param reason why it was made in another mode than the wanted one, as a stable code; null when it was not
 * @param actualStart where it really begins, in seconds from the source's first picture
 * @param actualEnd where it really ends, on the same clock
 * @param facts what a probe says of the new file
 * @param sha256 of the new file, in hexadecimal digits, where it was made while the file was written; else null
 */
public record TrimResult(
        Path file,
        TrimMode mode,
        String reason,
        double actualStart,
        double actualEnd,
        MediaFacts facts,
        String sha256) {
    TrimResult(Path file, TrimMode mode, double actualStart, double actualEnd, MediaFacts facts) {
        this(file, mode, null, actualStart, actualEnd, facts, null);
    }

    TrimResult because(String why) {
        return new TrimResult(file, mode, why, actualStart, actualEnd, facts, sha256);
    }

    TrimResult hashed(String sum) {
        return new TrimResult(file, mode, reason, actualStart, actualEnd, facts, sum);
    }
}
