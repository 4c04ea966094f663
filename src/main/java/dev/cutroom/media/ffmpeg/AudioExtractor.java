package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Writes the sound of a video as speech recognition wants it: one channel of 16 kHz that begins with the first picture. */
@ApplicationScoped
public class AudioExtractor {
    private static final int RATE = 16_000;

    private final FfmpegCalls calls;

    @Inject
    public AudioExtractor(FfmpegCalls calls) {
        this.calls = calls;
    }

    /**
     * Sound that begins late is filled up with silence, and so are holes; what comes before the first picture is left out.
     *
     * @param scratch an existing directory; written are the result, two bytes a sample, and for a while twice as much
     * @param progress 0 to 1
     * @return a file of samples without a head: 16 kHz, signed 16 bit, little endian
     * @throws MediaFailure {@code UNSUPPORTED_MEDIA} when there is no sound; {@code TOOL_FAILED}, {@code TOOL_TIMEOUT}
     */
    public Path extract(Path file, MediaFacts facts, Path scratch, DoubleConsumer progress) {
        Sound sound = facts.sound()
                .orElseThrow(() -> new MediaFailure(MediaProblem.UNSUPPORTED_MEDIA, "The file has no sound."));
        Path sides = scratch.resolve("sides.pcm");
        CutFailures.named(
                "sound of the captions",
                () -> calls.run(
                        arguments(calls.input(file, facts.demuxer()), facts, sound, sides),
                        scratch,
                        c -> c.withProgress(p -> progress.accept(p.seconds() / facts.duration()))
                                .withLimit(calls.config().readLimit())));
        try {
            if (sound.channels() == 1) {
                return sides;
            }
            Path mixed = scratch.resolve("sound.pcm");
            Sides.of(sides, sound.channels() > 2).mix(sides, mixed);
            Files.delete(sides);
            return mixed;
        } catch (IOException e) {
            throw new UncheckedIOException("the sound cannot be mixed", e);
        }
    }

    static List<String> arguments(List<String> input, MediaFacts facts, Sound sound, Path output) {
        List<String> arguments =
                new ArrayList<>(List.of("-v", "error", "-nostats", "-stats_period", "0.5", "-progress", "pipe:1"));
        arguments.addAll(input);
        arguments.addAll(List.of("-map", "0:" + sound.stream(), "-af", filter(facts, sound)));
        arguments.addAll(List.of("-f", "s16le", "-c:a", "pcm_s16le", "file:" + output.toAbsolutePath()));
        // Of a transport stream ffmpeg counts time from the first of the tracks in use, so the picture must be in use
        // too.
        facts.picture()
                .ifPresent(picture -> arguments.addAll(
                        List.of("-map", "0:" + picture.stream(), "-c", "copy", "-frames:v", "1", "-f", "null", "-")));
        return List.copyOf(arguments);
    }

    private static String filter(MediaFacts facts, Sound sound) {
        String origin = ExactArguments.seconds(facts.origin());
        return "atrim=start=" + origin + ",asetpts=PTS-(" + origin + ")/TB" + ",aresample=" + RATE
                + ":async=1:first_pts=0," + channels(sound.channels());
    }

    /** One channel, or two of which one will be chosen: left and right; the centre, where films have their speech, and the rest. */
    private static String channels(int count) {
        return switch (count) {
            case 1 -> "aformat=channel_layouts=mono";
            case 2 -> "aformat=channel_layouts=stereo";
            default -> "aformat=channel_layouts=5.1,pan=stereo|c0=FC|c1<FL+FR+0.7*BL+0.7*BR";
        };
    }
}
