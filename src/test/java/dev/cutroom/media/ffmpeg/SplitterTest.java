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
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SplitterTest {
    @TempDir
    Path scratch;

    /** Checks that the parts follow each other without hole or overlap and hold each picture once. */
    static void tile(MediaFacts facts, List<Double> starts, List<TrimResult> parts) {
        assertEquals(starts.size(), parts.size());
        assertEquals(0, parts.get(0).actualStart(), 1e-6);
        double end = parts.get(parts.size() - 1).actualEnd();
        assertEquals(SpanFinder.length(facts), end, 0.05);
        for (int i = 0; i < parts.size(); i++) {
            assertEquals(starts.get(i), parts.get(i).actualStart(), 0.002);
            if (i > 0) {
                assertEquals(parts.get(i - 1).actualEnd(), parts.get(i).actualStart(), 1e-6);
            }
        }
        long pictures = parts.stream()
                .mapToLong(
                        part -> part.facts().picture().map(Picture::frameCount).orElse(0L))
                .sum();
        assertEquals(facts.picture().map(Picture::frameCount).orElse(0L), pictures);
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void everyPictureLiesInOnePart(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);
        Path clip = new Clips(tools, scratch).h264("clip.mp4", 4, "-g", "100", "-bf", "3", "-qp", "0");
        MediaFacts facts = tools.prober.probe(clip, scratch);
        List<Double> starts = tools.times.every(clip, facts, 0.77, scratch);
        List<Double> told = Collections.synchronizedList(new ArrayList<>());

        List<TrimResult> parts = tools.splitter.split(new Split(clip, facts, starts, 2), scratch, told::add);

        assertEquals(List.of(0.0, 0.76, 1.56, 2.32, 3.08, 3.84), starts);
        tile(facts, starts, parts);
        List<Integer> greys = new ArrayList<>();
        for (TrimResult part : parts) {
            greys.addAll(greys(tools, part.file()));
            assertEquals(
                    part.facts().picture().orElseThrow().duration(),
                    part.facts().sound().orElseThrow().duration(),
                    0.022);
        }
        assertSame(greys(tools, clip), greys);
        assertTrue(told.stream().allMatch(part -> part >= 0 && part <= 1));
        assertEquals(told.stream().sorted().toList(), told);
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void oneRunMakesNeighboursAndTheyAreWhatSingleTrimsAre(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);
        Path clip = new Clips(tools, scratch).h264("clip.mov", 3);
        MediaFacts facts = tools.prober.probe(clip, scratch);
        List<Double> starts = tools.times.every(clip, facts, 1, scratch);

        List<TrimResult> parts = tools.splitter.split(new Split(clip, facts, starts, 2), scratch, part -> {});

        for (int i = 0; i < parts.size(); i++) {
            Path folder = Files.createDirectories(scratch.resolve("single-" + i));
            Cut cut = new Cut(clip, facts, i, i + 1, TrimMode.EXACT, 2);
            TrimResult single = tools.trimmer.trim(cut, folder, part -> {});
            assertEquals(single.facts().picture(), parts.get(i).facts().picture());
            assertSame(greys(tools, single.file()), greys(tools, parts.get(i).file()));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void copiesWhatLiesBetweenTheCuts(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);
        // ffmpeg 4.4 writes all pictures but the first 21 ms late into Matroska.
        List<String> names =
                origin == Origin.BUNDLED ? List.of("clip.mp4", "clip.ts") : List.of("clip.mp4", "clip.mkv", "clip.ts");
        for (String name : names) {
            Path clip = new Clips(tools, scratch)
                    .h264(name, 4, "-g", "20", "-keyint_min", "20", "-sc_threshold", "0", "-bf", "2", "-qp", "10");
            MediaFacts facts = tools.prober.probe(clip, scratch);
            List<Double> starts = List.of(0.0, 0.28, 0.36, 1.6, 3.0);

            List<TrimResult> parts = tools.splitter.split(new Split(clip, facts, starts, 2), scratch, part -> {});

            tile(facts, starts, parts);
            assertSmart(parts);
            List<Integer> greys = new ArrayList<>();
            for (TrimResult part : parts) {
                greys.addAll(greys(tools, part.file()));
                double sound = part.facts().sound().orElseThrow().duration();
                assertEquals(part.facts().picture().orElseThrow().duration(), sound, 0.027, name);
            }
            assertSame(greys(tools, clip), greys);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void encodesEveryPartWhereOneCannotBeMadeSmartly(Origin origin) {
        Tools tools = Tools.of(origin);
        Path clip = new Clips(tools, scratch).grey("clip.mp4", 3, "-c:v", "mpeg4");
        MediaFacts facts = tools.prober.probe(clip, scratch);

        List<TrimResult> parts =
                tools.splitter.split(new Split(clip, facts, List.of(0.0, 1.0, 2.0), 2), scratch, part -> {});

        assertEquals(3, parts.size());
        for (TrimResult part : parts) {
            assertEquals(TrimMode.EXACT, part.mode());
            assertEquals("CODEC_UNSUPPORTED", part.reason());
        }
    }

    private static void assertSmart(List<TrimResult> parts) {
        parts.forEach(part -> assertEquals(TrimMode.SMART, part.mode(), part.reason()));
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void manyPartsNeedManyRunsAndStayWhole(Origin origin) {
        Tools tools = Tools.of(origin);
        Path clip = new Clips(tools, scratch).h264("clip.mp4", 4);
        MediaFacts facts = tools.prober.probe(clip, scratch);
        List<Double> starts = tools.times.every(clip, facts, 0.1, scratch);

        List<TrimResult> parts = tools.splitter.split(new Split(clip, facts, starts, 1), scratch, part -> {});

        assertEquals(40, parts.size());
        assertTrue(parts.size() > 2 * BatchSize.of(facts));
        tile(facts, starts, parts);
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void partsSoundWithoutPicturesByTime(Origin origin) {
        Tools tools = Tools.of(origin);
        Path clip = new Clips(tools, scratch).grey("sound.flac", 4, "-vn");
        MediaFacts facts = tools.prober.probe(clip, scratch);
        List<Double> starts = tools.times.every(clip, facts, 1.5, scratch);

        List<TrimResult> parts = tools.splitter.split(new Split(clip, facts, starts, 1), scratch, part -> {});

        assertEquals(List.of(0.0, 1.5, 3.0), starts);
        tile(facts, starts, parts);
        assertEquals(1.5, parts.get(1).facts().duration(), 0.022);
        assertEquals(1.0, parts.get(2).facts().duration(), 0.022);
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void aSplitThatDoesNotBeginAtTheBeginningIsRefused(Origin origin) {
        Tools tools = Tools.of(origin);
        Path clip = new Clips(tools, scratch).h264("clip.mp4", 1);
        MediaFacts facts = tools.prober.probe(clip, scratch);

        for (List<Double> starts : List.of(List.<Double>of(), List.of(0.4), List.of(0.0, 0.8, 0.4))) {
            MediaFailure failure = assertThrows(
                    MediaFailure.class,
                    () -> tools.splitter.split(new Split(clip, facts, starts, 1), scratch, part -> {}));
            assertEquals(MediaProblem.INVALID_RANGE, failure.problem());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void oneFailedPartFailsAllOfThem(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);
        Path clip = new Clips(tools, scratch).h264("clip.mp4", 4);
        MediaFacts facts = tools.prober.probe(clip, scratch);
        List<Double> starts = tools.times.every(clip, facts, 1, scratch);
        Files.createDirectories(scratch.resolve("part-3.mp4/in-the-way"));

        MediaFailure failure = assertThrows(
                MediaFailure.class, () -> tools.splitter.split(new Split(clip, facts, starts, 1), scratch, part -> {}));

        assertEquals(MediaProblem.TOOL_FAILED, failure.problem());
    }

    /** Neighbours differ by two, and an encoder may be one off. */
    private static void assertSame(List<Integer> wanted, List<Integer> greys) {
        assertEquals(wanted.size(), greys.size());
        for (int i = 0; i < greys.size(); i++) {
            assertTrue(Math.abs(wanted.get(i) - greys.get(i)) <= 1, "picture " + i);
        }
    }

    private List<Integer> greys(Tools tools, Path file) throws IOException {
        Path raw = scratch.resolve("raw");
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-i", "file:" + file));
        arguments.addAll(List.of("-vf", "extractplanes=y,scale=1:1:flags=area", "-vsync", "passthrough"));
        arguments.addAll(List.of("-f", "rawvideo", "file:" + raw));
        tools.calls.run(arguments, scratch, c -> c);
        byte[] greys = Files.readAllBytes(raw);
        return IntStream.range(0, greys.length)
                .map(i -> greys[i] & 0xff)
                .boxed()
                .toList();
    }
}
