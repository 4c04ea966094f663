package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.media.MediaFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A beep tells where sound lies in the video, and how loud it came through. */
class AudioExtractorTest {
    private static final int RATE = 16_000;
    private static final String BEEP_AT_1 = "aevalsrc=0.5*sin(2*PI*600*t)*between(t\\,1\\,1.2):s=48000:d=3";

    @TempDir
    Path scratch;

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void timeBeginsWithTheFirstPicture(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);
        for (String name : List.of("plain.mp4", "plain.mkv", "plain.ts", "plain.mov")) {
            short[] sound = extracted(tools, clip(tools, name, List.of(), List.of()));

            assertEquals(1.0, beep(sound), 0.03, name);
            assertEquals(3.0, sound.length / (double) RATE, 0.1, name);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void soundThatBeginsLateIsFilledUpAndEarlySoundIsLeftOut(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);

        for (String name : List.of("late.mp4", "late.mkv", "late.ts")) {
            short[] late = extracted(tools, clip(tools, name, List.of(), List.of("-itsoffset", "2")));
            assertEquals(3.0, beep(late), 0.03, name);
        }
        for (String name : List.of("early.mp4", "early.mkv", "early.ts")) {
            String keepTimes = tools.calls.ffmpeg().keepTimesOption();
            Path clip = clip(tools, name, List.of("-itsoffset", "0.5"), List.of(), keepTimes, "passthrough");
            short[] early = extracted(tools, clip);
            assertEquals(0.5, beep(early), 0.06, name);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void oneSideOrTheCentreComesThroughAtItsOwnLoudness(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);
        double whole = loudest(extracted(tools, clip(tools, "mono.mkv", List.of(), List.of())));

        for (String pan :
                List.of("stereo|c1=c0", "stereo|c0=c0|c1=-1*c0", "5.1|FC=c0", "5.1|FC=c0|FL=0*c0", "quad|FL=c0")) {
            Path clip = clip(tools, "panned.mkv", List.of(), List.of(), "-af", "pan=" + pan, "-c:a", "flac");
            assertTrue(loudest(extracted(tools, clip)) > 0.2 * whole, pan);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void aFileWithoutSoundIsRefused(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);
        Path clip = clip(tools, "mute.mp4", List.of(), List.of(), "-an");

        assertThrows(MediaFailure.class, () -> extracted(tools, clip));
    }

    private Path clip(Tools tools, String name, List<String> picture, List<String> sound, String... more) {
        List<String> arguments = new ArrayList<>(List.of("-v", "error"));
        arguments.addAll(picture);
        arguments.addAll(List.of("-f", "lavfi", "-i", "color=gray:s=64x64:r=25:d=3"));
        arguments.addAll(sound);
        arguments.addAll(List.of("-f", "lavfi", "-i", BEEP_AT_1, "-c:v", "libx264", "-preset", "ultrafast"));
        arguments.addAll(List.of("-c:a", "aac"));
        arguments.addAll(List.of(more));
        return new Clips(tools, scratch).made(name, arguments);
    }

    private short[] extracted(Tools tools, Path clip) throws IOException {
        MediaFacts facts = tools.prober.probe(clip, scratch);
        Path file = new AudioExtractor(tools.calls).extract(clip, facts, scratch, part -> {});
        ShortBuffer samples = ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        short[] sound = new short[samples.remaining()];
        samples.get(sound);
        return sound;
    }

    /** When it begins, in seconds. */
    private static double beep(short[] sound) {
        int at = 0;
        while (at < sound.length && Math.abs(sound[at]) < 2000) {
            at++;
        }
        return at / (double) RATE;
    }

    private static double loudest(short[] sound) {
        int most = 0;
        for (short sample : sound) {
            most = Math.max(most, Math.abs(sample));
        }
        return most;
    }
}
