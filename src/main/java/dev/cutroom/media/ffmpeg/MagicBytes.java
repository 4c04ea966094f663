package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaProblem;
import dev.cutroom.media.RefusedMedia;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells by a file's own bytes what it is, so that ffmpeg never has to guess.
 *
 * <p>ffmpeg's own guess would take playlists, scripts, SVG and text for media and follow what they name.
 */
final class MagicBytes {
    private static final List<Function<Head, Optional<Look>>> CONTAINERS = List.of(
            BoxFile::look,
            MagicBytes::riff,
            MagicBytes::ebml,
            Signatures::look,
            TransportStream::look,
            BareVideo::look);

    private MagicBytes() {}

    /**
     * Looks at the first bytes.
     *
     * @throws RefusedMedia {@code EMPTY_FILE}, or {@code UNSUPPORTED_MEDIA} with what to do instead
     */
    static Look look(Path file) {
        try {
            if (Files.size(file) == 0) {
                throw new RefusedMedia(MediaProblem.EMPTY_FILE, "The file is empty. Upload it again.");
            }
            Head head = Head.of(file);
            return known(head).or(() -> BareAudio.look(file, head)).orElseThrow(() -> NotMedia.refusal(head));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Look> known(Head head) {
        return CONTAINERS.stream()
                .map(c -> c.apply(head))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Look> riff(Head head) {
        boolean riff = head.has(0, "RIFF") || head.has(0, "RF64") || head.has(0, "BW64");
        if (riff && head.has(8, "WAVE")) {
            return Optional.of(Look.at(Demuxer.WAV));
        }
        return riff && head.has(8, "AVI") ? Optional.of(Look.at(Demuxer.AVI)) : Optional.empty();
    }

    private static Optional<Look> ebml(Head head) {
        if (!head.hasHex(0, "1a45dfa3")) {
            return Optional.empty();
        }
        boolean webm = head.ascii(0, 128).contains("webm");
        return Optional.of(new Look(Demuxer.MATROSKA, webm ? "webm" : "matroska"));
    }
}
