package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrimmerTest {
    @TempDir
    Path scratch;

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void keepsExactlyThePicturesOfTheRange(Origin origin) {
        Tools tools = Tools.of(origin);
        Path clip = new Clips(tools, scratch).h264("clip.mp4", 4, "-g", "100", "-bf", "3");
        List<Double> told = new ArrayList<>();

        TrimResult result = trim(tools, clip, 1.2, 2.8, TrimMode.EXACT, told);

        Picture picture = result.facts().picture().orElseThrow();
        assertEquals(40, picture.frameCount());
        assertEquals(1.2, result.actualStart(), 1e-6);
        assertEquals(2.8, result.actualEnd(), 1e-6);
        assertEquals(1.6, result.facts().sound().orElseThrow().duration(), 0.022);
        assertTrue(told.stream().allMatch(part -> part >= 0 && part <= 1));
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void copiesFromTheKeyframeBeforeTheStart(Origin origin) {
        Tools tools = Tools.of(origin);
        Path clip = new Clips(tools, scratch).h264("clip.mkv", 4, "-g", "25", "-bf", "2", "-sc_threshold", "0");

        TrimResult result = trim(tools, clip, 1.3, 2.5, TrimMode.COPY, new ArrayList<>());

        // ffmpeg 4.4 writes all pictures but the first 21 ms late into Matroska.
        assertEquals(1.0, result.actualStart(), 0.022);
        assertTrue(result.actualEnd() >= 2.5 && result.actualEnd() <= 2.7, "ends at " + result.actualEnd());
        assertEquals("matroska", result.facts().container());
        assertTrue(result.facts().hasAudio());
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void keepsRotationAndShape(Origin origin) {
        Tools tools = Tools.of(origin);
        Clips clips = new Clips(tools, scratch);
        Path plain = clips.h264("plain.mp4", 2, "-vf", "setsar=16/11");
        Path turned = clips.made(
                "turned.mp4",
                List.of("-v", "error", "-i", "file:" + plain, "-c", "copy", "-metadata:s:v:0", "rotate=90"));
        MediaFacts before = tools.prober.probe(turned, scratch);

        TrimResult result = trim(tools, turned, 0.5, 1.5, TrimMode.EXACT, new ArrayList<>());

        Picture source = before.picture().orElseThrow();
        Picture picture = result.facts().picture().orElseThrow();
        assertEquals(90, Math.abs(source.rotation()));
        assertEquals(
                List.of(source.rotation(), source.sampleAspect(), source.displayWidth(), source.displayHeight()),
                List.of(picture.rotation(), picture.sampleAspect(), picture.displayWidth(), picture.displayHeight()));
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void makesAPartWithoutSoundWhereTheSoundIsOver(Origin origin) {
        Tools tools = Tools.of(origin);
        Path clip = new Clips(tools, scratch).h264("short.ts", 4, "-af", "atrim=end=1");

        TrimResult result = trim(tools, clip, 2, 3, TrimMode.EXACT, new ArrayList<>());

        assertEquals(25, result.facts().picture().orElseThrow().frameCount());
        assertTrue(!result.facts().hasAudio());
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void trimsSoundWithoutPictures(Origin origin) {
        Tools tools = Tools.of(origin);
        Path clip = new Clips(tools, scratch).grey("sound.flac", 4, "-vn");

        TrimResult result = trim(tools, clip, 1, 2.5, TrimMode.EXACT, new ArrayList<>());

        assertEquals(1.5, result.facts().duration(), 0.022);
        assertTrue(!result.facts().hasVideo());
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void refusesARangeThatIsNone(Origin origin) {
        Tools tools = Tools.of(origin);
        Path clip = new Clips(tools, scratch).h264("clip.mp4", 1);

        for (double[] range : new double[][] {{0.5, 0.5}, {-1, 1}, {2, 3}, {Double.NaN, 1}}) {
            MediaFailure failure = assertThrows(
                    MediaFailure.class, () -> trim(tools, clip, range[0], range[1], TrimMode.EXACT, new ArrayList<>()));
            assertEquals(MediaProblem.INVALID_RANGE, failure.problem());
        }
    }

    private TrimResult trim(Tools tools, Path clip, double start, double end, TrimMode mode, List<Double> told) {
        MediaFacts facts = tools.prober.probe(clip, scratch);
        return tools.trimmer.trim(new Cut(clip, facts, start, end, mode, 2), scratch, told::add);
    }
}
