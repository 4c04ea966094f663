package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import dev.cutroom.media.RefusedMedia;
import dev.cutroom.media.process.ProcessTimedOut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Finds out what a file really holds, or refuses it. */
@ApplicationScoped
public class Prober {
    private static final int MOST_PICTURE_TRACKS = 3;

    private final FfmpegCalls calls;
    private final ProbeCalls asks;

    @Inject
    public Prober(FfmpegCalls calls) {
        this.calls = calls;
        this.asks = new ProbeCalls(calls);
    }

    /**
     * Looks at the bytes, decodes the first picture (or sound) and reads all packets once.
     *
     * @param file any file; nothing it says makes another one be opened
     * @param scratch an existing directory for the process to work in; nothing is written but the note of the process
     * @throws RefusedMedia when it is not to be taken in; always permanent
     * @throws MediaFailure {@code TOOL_TIMEOUT} or {@code TOOL_FAILED} when the tool itself did not work
     */
    public MediaFacts probe(Path file, Path scratch) {
        Look look = MagicBytes.look(file);
        if (!calls.ffmpeg().capabilities().canRead(look.demuxer())) {
            throw new RefusedMedia(
                    MediaProblem.UNSUPPORTED_MEDIA, "This server's ffmpeg cannot read " + look.container() + " files.");
        }
        if (Encryption.of(file, look.demuxer())) {
            throw new RefusedMedia(
                    MediaProblem.ENCRYPTED_MEDIA, "The file is encrypted. Upload a copy without copy protection.");
        }
        Source source = new Source(file, look, scratch);
        try {
            return facts(source);
        } catch (ProcessTimedOut e) {
            throw new MediaFailure(
                    MediaProblem.TOOL_TIMEOUT, "Reading the file took too long.", OptionalInt.empty(), e.logTail());
        }
    }

    private MediaFacts facts(Source source) {
        Opened opened = asks.open(source);
        StreamText text = opened.text();
        refuseWithoutTracks(source, text);
        Optional<StreamText.Line> sound = of(text, TrackKind.AUDIO).findFirst();
        List<StreamText.Line> pictures =
                of(text, TrackKind.VIDEO).limit(MOST_PICTURE_TRACKS).toList();
        if (pictures.isEmpty()) {
            return soundFacts(source, text, sound.orElseThrow(() -> unsupported(source, text)));
        }
        for (StreamText.Line picture : pictures) {
            refuseLarge(picture);
            Optional<FirstPicture.Shown> first =
                    opened.of(picture, sound).or(() -> asks.firstPicture(source, picture, sound));
            if (first.isPresent()) {
                return pictureFacts(source, text, new Chosen(picture, first.get(), sound));
            }
        }
        throw undecodable(source, pictures.get(0));
    }

    /** The tracks that count, and the first picture as decoded. */
    private record Chosen(StreamText.Line line, FirstPicture.Shown first, Optional<StreamText.Line> sound) {}

    private MediaFacts pictureFacts(Source source, StreamText text, Chosen chosen) {
        List<PacketClock> clocks = asks.packets(source, Optional.of(chosen.line()), chosen.sound());
        Picture picture = Measures.picture(chosen.line(), chosen.first(), clocks.get(0));
        if (source.look().demuxer().holdsStills() && picture.frameCount() < 2) {
            throw NotMedia.still();
        }
        Optional<Sound> sound = chosen.sound()
                .filter(line -> clocks.get(1).shown() > 0)
                .map(line -> Measures.sound(line, clocks.get(1)));
        double end = Math.max(picture.end(), sound.map(Sound::end).orElse(0.0));
        return facts(source, text, Optional.of(picture), sound, end - picture.first());
    }

    private MediaFacts soundFacts(Source source, StreamText text, StreamText.Line line) {
        if (!asks.decodesSound(source, line)) {
            throw undecodable(source, line);
        }
        PacketClock clock =
                asks.packets(source, Optional.empty(), Optional.of(line)).get(0);
        Sound sound = Measures.sound(line, clock);
        return facts(source, text, Optional.empty(), Optional.of(sound), sound.duration());
    }

    static MediaFacts facts(
            Source source, StreamText text, Optional<Picture> picture, Optional<Sound> sound, double duration) {
        List<Track> tracks = text.lines().stream().map(StreamText.Line::track).toList();
        return new MediaFacts(source.look().demuxer(), source.look().container(), duration, picture, sound, tracks);
    }

    private static Stream<StreamText.Line> of(StreamText text, TrackKind kind) {
        return text.lines().stream().filter(l -> l.track().kind() == kind);
    }

    private static void refuseWithoutTracks(Source source, StreamText text) {
        if (of(text, TrackKind.VIDEO).findAny().isEmpty()
                && of(text, TrackKind.AUDIO).findAny().isEmpty()) {
            throw unsupported(source, text);
        }
    }

    private void refuseLarge(StreamText.Line picture) {
        if ((long) picture.width() * picture.height() > calls.config().maxPixels()) {
            throw tooLarge();
        }
    }

    private RefusedMedia undecodable(Source source, StreamText.Line line) {
        if (asks.isEmpty(source, line)) {
            return truncated();
        }
        return new RefusedMedia(
                MediaProblem.UNSUPPORTED_MEDIA,
                "The file's " + (line.track().kind() == TrackKind.VIDEO ? "pictures" : "sound")
                        + " cannot be decoded here (codec " + line.track().codec()
                        + "). Convert it to H.264 and AAC in an MP4 file.");
    }

    private static RefusedMedia unsupported(Source source, StreamText text) {
        if (text.tooLarge()) {
            return tooLarge();
        }
        boolean cut = source.look().demuxer() == Demuxer.MOV && text.says("moov atom not found");
        return cut
                ? truncated()
                : new RefusedMedia(
                        MediaProblem.UNSUPPORTED_MEDIA,
                        "The file looks like " + source.look().container()
                                + " but holds no video or sound that can be read. Export it again.");
    }

    private static RefusedMedia truncated() {
        return new RefusedMedia(
                MediaProblem.TRUNCATED_MEDIA, "The file is not whole: its media data is missing. Upload it again.");
    }

    private static RefusedMedia tooLarge() {
        return new RefusedMedia(
                MediaProblem.TOO_LARGE_PICTURE, "The picture is larger than this server decodes. Scale it down.");
    }
}
