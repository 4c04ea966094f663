package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CaptionBurnerTest {
    @TempDir
    Path scratch;

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void drawsTextInItsColoursBelowInTheMiddleWhileTheCueLasts(Origin origin) {
        Tools tools = Tools.of(origin);
        BurnResult result = new Burns(tools, scratch).burn(plate(tools, "plate.mp4", "320x180"), "HHHH");

        Ink ink = ink(tools, result, 0.4);
        assertTrue(ink.yellow() > 200 && ink.blue() > 20, ink.toString());
        assertTrue(ink.top() > 90 && ink.bottom() < 179, ink.toString());
        assertEquals(160, (ink.left() + ink.right()) / 2.0, 4);
        for (double within : new double[] {0.2, 0.76}) {
            assertTrue(ink(tools, result, within).count() > 200, "text at " + within);
        }
        for (double outside : new double[] {0, 0.16, 0.8, 0.96}) {
            assertEquals(0, ink(tools, result, outside).count(), "text at " + outside);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void countsTheTimesOfCuesFromTheFirstPicture(Origin origin) {
        Tools tools = Tools.of(origin);
        Path late = plate(tools, "late.mkv", "320x180", "-output_ts_offset", "5.005");

        BurnResult result = new Burns(tools, scratch).burn(late, "HHHH");

        assertEquals(0, ink(tools, result, 0.16).count());
        assertTrue(ink(tools, result, 0.24).count() > 200);
        assertTrue(ink(tools, result, 0.72).count() > 200);
        assertEquals(0, ink(tools, result, 0.84).count());
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void drawsUprightInTurnedPicturesAndKeepsThemTurned(Origin origin) {
        Tools tools = Tools.of(origin);
        for (String turn : new String[] {"90", "180", "270"}) {
            Path plain = plate(tools, "plain.mp4", "320x180");
            Path turned = new Clips(tools, scratch)
                    .made(
                            "turned.mp4",
                            List.of(
                                    "-v",
                                    "error",
                                    "-i",
                                    "file:" + plain,
                                    "-c",
                                    "copy",
                                    "-metadata:s:v:0",
                                    "rotate=" + turn));
            MediaFacts before = tools.prober.probe(turned, scratch);

            BurnResult result = new Burns(tools, scratch).burn(turned, before, "HHH");

            Picture source = before.picture().orElseThrow();
            Picture picture = result.facts().picture().orElseThrow();
            assertEquals(
                    List.of(source.rotation(), source.width(), source.height()),
                    List.of(picture.rotation(), picture.width(), picture.height()));
            Ink ink = ink(tools, result, 0.4);
            assertTrue(ink.across() > 1.5 * ink.down() && ink.top() > ink.height() / 2, turn + " " + ink);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void doesNotStretchTextWithThePicture(Origin origin) {
        Tools tools = Tools.of(origin);
        Path square = plate(tools, "square.mp4", "480x240");
        Path narrow = plate(tools, "narrow.mp4", "240x240", "-vf", "setsar=2/1");

        Ink plain = ink(tools, new Burns(tools, scratch).burn(square, "HHH"), 0.4);
        BurnResult result = new Burns(tools, scratch).burn(narrow, "HHH");
        Ink shown = ink(tools, result, 0.4);

        assertEquals(new Rational(2, 1), result.facts().picture().orElseThrow().sampleAspect());
        assertEquals(plain.across(), shown.across(), 8);
        assertEquals(plain.down(), shown.down(), 5);
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void keepsDepthAndColourTags(Origin origin) {
        Tools tools = Tools.of(origin);
        Path deep = plate(
                tools,
                "deep.mov",
                "320x180",
                "-pix_fmt",
                "yuv422p10le",
                "-color_primaries",
                "bt2020",
                "-color_trc",
                "smpte2084",
                "-colorspace",
                "bt2020nc");

        BurnResult result = new Burns(tools, scratch).burn(deep, "HHH");

        List<String> lines = new ArrayList<>();
        tools.calls.run(
                List.of("-v", "info", "-i", "file:" + result.file(), "-frames:v", "1", "-f", "null", "-"),
                scratch,
                c -> c.withErrors(lines::add));
        assertTrue(
                lines.stream()
                        .anyMatch(l -> l.contains("h264") && l.contains("yuv422p10le(tv, bt2020nc/bt2020/smpte2084")),
                String.join("\n", lines));
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void keepsEveryPicturesTimeAtAVariableRate(Origin origin) {
        Tools tools = Tools.of(origin);
        Path uneven =
                plate(tools, "uneven.mp4", "320x180", "-vf", "setpts='(N*N/100+N)/25/TB'", "-vsync", "passthrough");
        MediaFacts before = tools.prober.probe(uneven, scratch);

        BurnResult result = new Burns(tools, scratch).burn(uneven, before, "HHH");

        assertTrue(before.picture().orElseThrow().variableRate());
        List<Long> wanted = times(tools, uneven, before);
        assertEquals(wanted, times(tools, result.file(), result.facts()));
        assertTrue(wanted.size() > 20);
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void changesNothingThatCanBeSeenAroundTheTextEvenInNoise(Origin origin) {
        Tools tools = Tools.of(origin);
        Path noise = new Clips(tools, scratch)
                .made(
                        "noise.mkv",
                        List.of(
                                "-v",
                                "error",
                                "-f",
                                "lavfi",
                                "-i",
                                "mandelbrot=s=320x180:r=25,noise=alls=12:allf=t:all_seed=7",
                                "-t",
                                "1",
                                "-c:v",
                                "ffv1",
                                "-pix_fmt",
                                "yuv420p"));

        BurnResult result = new Burns(tools, scratch).burn(noise, "HHH");

        double alike = Similarity.of(tools, noise, result.file(), scratch);
        assertTrue(alike >= 0.98, "SSIM " + alike);
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void copiesAllSoundTracksWithTheirLanguages(Origin origin) {
        Tools tools = Tools.of(origin);
        Path two = plate(
                tools,
                "two.mkv",
                "320x180",
                "-map",
                "0",
                "-map",
                "1",
                "-map",
                "1",
                "-c:a:0",
                "ac3",
                "-c:a:1",
                "flac",
                "-metadata:s:a:0",
                "language=eng",
                "-metadata:s:a:1",
                "language=fra");
        MediaFacts before = tools.prober.probe(two, scratch);

        BurnResult result = new Burns(tools, scratch).burn(two, before, "HHH");

        assertEquals(sounds(before), sounds(result.facts()));
        assertEquals("matroska", result.facts().container());
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void writesNothingOutsideItsScratch(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);
        Path plate = plate(tools, "plate.mp4", "320x180");
        Path work = Files.createDirectory(scratch.resolve("a <b> & 'c':[d]"));

        MediaFacts facts = tools.prober.probe(plate, scratch);
        BurnResult result = new Burns(tools, work).burn(plate, facts, "HHH");

        assertTrue(ink(tools, result, 0.4).count() > 200);
        try (Stream<Path> files = Files.list(work.resolve("font-cache"))) {
            assertTrue(files.findAny().isPresent(), "fontconfig keeps its cache elsewhere");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void refusesAFileWithoutPictures(Origin origin) {
        Tools tools = Tools.of(origin);
        Path sound = new Clips(tools, scratch).grey("sound.flac", 1, "-vn");
        MediaFacts facts = tools.prober.probe(sound, scratch);
        Burn burn = new Burn(sound, facts, scratch.resolve("none.ass"), List.of(), 1);

        MediaFailure failure = assertThrows(MediaFailure.class, () -> tools.burner.burn(burn, scratch, part -> {}));

        assertEquals(MediaProblem.NO_VIDEO, failure.problem());
    }

    private Path plate(Tools tools, String name, String size, String... more) {
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-f", "lavfi", "-i"));
        arguments.add("color=0x404040:s=" + size + ":r=25:d=1");
        arguments.addAll(List.of("-f", "lavfi", "-i", "sine=440:r=48000:d=1", "-c:v", "libx264", "-c:a", "aac"));
        arguments.addAll(List.of("-pix_fmt", "yuv420p"));
        arguments.addAll(List.of(more));
        return new Clips(tools, scratch).made(name, arguments);
    }

    private Ink ink(Tools tools, BurnResult result, double time) {
        return Ink.at(tools, result.facts(), result.file(), time, scratch);
    }

    private List<Long> times(Tools tools, Path file, MediaFacts facts) {
        List<Double> times = new ArrayList<>();
        new TrimCalls(tools.calls).pictureTimes(file, facts, scratch, times::add);
        return times.stream()
                .sorted()
                .map(time -> Math.round((time - facts.origin()) * 10_000))
                .toList();
    }

    private static List<String> sounds(MediaFacts facts) {
        return facts.tracks().stream()
                .filter(track -> track.kind() == TrackKind.AUDIO)
                .map(track -> track.codec() + " " + track.language())
                .toList();
    }
}
