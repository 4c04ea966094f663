package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;
import java.util.List;

/**
 * A trim that was made and checked.
 *
 * @param file the new file, in the scratch directory that was given
 * @param mode how it was made, which may be another mode than the wanted one
 * @param reason why it was made in another mode than the wanted one, as a stable code; null when it was not
 * @param actualStart where it really begins, in seconds from the source's first picture
 * @param actualEnd where it really ends, on the same clock
 * @param facts what a probe says of the new file
 * @param dropped tracks of the source that the new file does not hold
 * @param sha256 of the new file, in hexadecimal digits, where it was made while the file was written; else null
 */
public record TrimResult(
        Path file,
        TrimMode mode,
        String reason,
        double actualStart,
        double actualEnd,
        MediaFacts facts,
        List<DroppedTrack> dropped,
        String sha256) {
    public TrimResult {
        dropped = List.copyOf(dropped);
    }

    TrimResult(Path file, TrimMode mode, double actualStart, double actualEnd, MediaFacts facts) {
        this(file, mode, null, actualStart, actualEnd, facts, List.of(), null);
    }

    TrimResult because(String why) {
        return new TrimResult(file, mode, why, actualStart, actualEnd, facts, dropped, sha256);
    }

    /** The same in a file of which a probe says this. */
    TrimResult of(MediaFacts probed) {
        return new TrimResult(file, mode, reason, actualStart, actualEnd, probed, dropped, sha256);
    }

    TrimResult hashed(String sum) {
        return new TrimResult(file, mode, reason, actualStart, actualEnd, facts, dropped, sum);
    }

    TrimResult without(List<DroppedTrack> tracks) {
        return new TrimResult(file, mode, reason, actualStart, actualEnd, facts, tracks, sha256);
    }
}
