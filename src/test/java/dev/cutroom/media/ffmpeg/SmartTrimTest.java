package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmartTrimTest {
    private static final String ORIGINS = "dev.cutroom.media.ffmpeg.Tools#origins";
    private static final int GOP = 20;
    private static final double LEAST_PSNR = 40;

    @TempDir
    Path scratch;

    /** What the pictures of a clip are coded with, and the name of its file. */
    private record Coding(String file, String... encoder) {
        @Override
        public String toString() {
            return file + " " + String.join(" ", encoder);
        }
    }

    private static final List<Coding> CLOSED = List.of(
            new Coding("a.mp4", "-c:v", "libx264", "-bf", "0"),
            new Coding("b.mp4", "-c:v", "libx264", "-bf", "3", "-b_strategy", "0"),
            new Coding("c.mkv", "-c:v", "libx264", "-bf", "2", "-r", "24000/1001", "-c:a", "pcm_s16le"),
            new Coding("d.ts", "-c:v", "libx264", "-bf", "2"),
            new Coding("e.mov", "-c:v", "libx264", "-pix_fmt", "yuv422p10le", "-bf", "2"),
            new Coding("f.mp4", "-c:v", "libx264", "-profile:v", "baseline", "-slices", "3"),
            new Coding("g.mp4", "-c:v", "libx265", "-x265-params", "open-gop=0:bframes=3:log-level=error"),
            new Coding(
                    "h.mkv",
                    "-c:a",
                    "pcm_s16le",
                    "-c:v",
                    "libx265",
                    "-pix_fmt",
                    "yuv420p10le",
                    "-x265-params",
                    "bframes=0:log-level=error"),
            new Coding("i.mp4", "-c:v", "libx264", "-bf", "2", "-movflags", "frag_keyframe+empty_moov"));

    @TestFactory
    Stream<DynamicTest> showsTheSourcesPicturesAndCopiesWholeGroups() {
        return Tools.origins()
                .filter(o -> o == Origin.BUNDLED || Tools.installed().isPresent())
                .flatMap(origin -> CLOSED.stream()
                        .map(coding -> dynamicTest(origin + " " + coding, () -> copies(Tools.of(origin), coding))));
    }

    private void copies(Tools tools, Coding coding) {
        Path clip = clip(tools, coding);
        List<String> source = pictures(tools, clip);

        TrimResult result = trim(tools, clip, 0.52, 3.33);

        assertEquals(TrimMode.SMART, result.mode(), result.reason());
        assertNull(result.reason());
        List<String> shown = pictures(tools, result.file());
        double rate = result.facts().picture().orElseThrow().cadence().value();
        int first = (int) Math.round(0.52 * rate);
        assertEquals(Math.round(2.81 * rate), shown.size());
        for (int i = 0; i < shown.size(); i++) {
            boolean group = first + i >= GOP && first + i < 3 * GOP;
            assertTrue(!group || shown.get(i).equals(source.get(first + i)), "picture " + i + " is not the source's");
        }
        assertTrue(psnr(tools, clip, first, result.file()) > LEAST_PSNR);
        double sound = result.facts().sound().orElseThrow().duration();
        assertEquals(shown.size() / rate, sound, 1024.0 / 48_000 + 0.001);
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void encodesNothingFromAKeyframeToTheEndOfAGroup(Origin origin) {
        Tools tools = Tools.of(origin);
        Path clip = clip(tools, new Coding("whole.mp4", "-c:v", "libx264", "-bf", "3"));

        TrimResult result = trim(tools, clip, 20 / 25.0, 60 / 25.0);

        assertEquals(TrimMode.SMART, result.mode(), result.reason());
        assertTrue(Collections.indexOfSubList(packets(tools, clip), packets(tools, result.file())) > 0);
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void findsEveryPictureFromAnywhere(Origin origin) {
        Tools tools = Tools.of(origin);
        for (String encoder : List.of("libx264", "libx265")) {
            String parameters = encoder.equals("libx264") ? "bframes=2" : "open-gop=0:log-level=error";
            Coding coding =
                    new Coding("sought.mp4", "-c:v", encoder, "-" + encoder.substring(3) + "-params", parameters);
            Path file = trim(tools, clip(tools, coding), 0.6, 3.5).file();
            List<String> shown = pictures(tools, file);
            for (int i = 1; i < shown.size(); i += 9) {
                String seek = ExactArguments.seconds(i / 25.0 - 0.001);
                assertEquals(shown.get(i), pictures(tools, file, "-ss", seek).get(0), encoder + " picture " + i);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void keepsRotationShapeAndColours(Origin origin) {
        Tools tools = Tools.of(origin);
        Path plain = clip(
                tools,
                new Coding(
                        "plain.mp4",
                        "-c:v",
                        "libx264",
                        "-vf",
                        "setsar=16/11",
                        "-colorspace",
                        "bt709",
                        "-color_primaries",
                        "bt709"));
        Path turned = new Clips(tools, scratch)
                .made(
                        "turned.mp4",
                        List.of("-v", "error", "-i", "file:" + plain, "-c", "copy", "-metadata:s:v:0", "rotate=90"));
        Picture source = tools.prober.probe(turned, scratch).picture().orElseThrow();

        TrimResult result = trim(tools, turned, 0.5, 3.1);

        Picture picture = tools.prober.probe(result.file(), scratch).picture().orElseThrow();
        assertEquals(TrimMode.SMART, result.mode(), result.reason());
        assertEquals(90, Math.abs(picture.rotation()));
        assertEquals(
                List.of(source.rotation(), source.sampleAspect(), source.pixelFormat(), source.frameRate()),
                List.of(picture.rotation(), picture.sampleAspect(), picture.pixelFormat(), picture.frameRate()));
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void keepsFurtherSounds(Origin origin) {
        Tools tools = Tools.of(origin);
        Path clip = clip(tools, new Coding("two.mp4", "-c:v", "libx264", "-map", "0", "-map", "1", "-map", "1"));

        TrimResult result = trim(tools, clip, 0.5, 3.1);

        assertEquals(TrimMode.SMART, result.mode(), result.reason());
        assertEquals(3, result.facts().tracks().size());
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void saysWhyItWasMadeExactly(Origin origin) {
        Tools tools = Tools.of(origin);
        String open = "open-gop=1:bframes=3:b-adapt=0";
        assertExact(tools, new Coding("open.mp4", "-c:v", "libx264", "-x264-params", open), 0.5, 3.2, "OPEN_GOP");
        assertExact(tools, new Coding("short.mp4", "-c:v", "libx264"), 0.9, 1.4, "SHORT_RANGE");
        assertExact(tools, new Coding("mpeg4.mp4", "-c:v", "mpeg4"), 0.5, 3.2, "CODEC_UNSUPPORTED");
        assertExact(tools, new Coding("woven.mp4", "-c:v", "libx264", "-flags", "+ildct+ilme"), 0.5, 3.2, "INTERLACED");
        assertExact(
                tools,
                new Coding(
                        "uneven.mkv",
                        "-c:v",
                        "libx264",
                        "-vf",
                        "setpts='(N+0.4*mod(N,3))/25/TB'",
                        "-vsync",
                        "passthrough"),
                0.5,
                3.2,
                "VARIABLE_RATE");
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void copiesNoOpenGroupOfH264(Origin origin) {
        Tools tools = Tools.of(origin);
        String open = "open-gop=1:bframes=3:b-adapt=0";
        assertExact(tools, new Coding("led.mp4", "-c:v", "libx264", "-x264-params", open), 0, 3.2, "OPEN_GOP");
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void copiesOpenGroupsOfHevcFromAClosedOneOn(Origin origin) {
        Tools tools = Tools.of(origin);
        String open = "bframes=3:b-adapt=0:log-level=error";
        Path clip = clip(tools, new Coding("led.mp4", "-c:v", "libx265", "-x265-params", open));

        TrimResult result = trim(tools, clip, 0, 3.2);

        assertEquals(TrimMode.SMART, result.mode(), result.reason());
        assertEquals(
                pictures(tools, clip).subList(0, 70),
                pictures(tools, result.file()).subList(0, 70));
    }

    private void assertExact(Tools tools, Coding coding, double start, double end, String reason) {
        TrimResult result = trim(tools, clip(tools, coding), start, end);
        assertEquals(TrimMode.EXACT, result.mode(), coding.file());
        assertEquals(reason, result.reason(), coding.file());
    }

    private Path clip(Tools tools, Coding coding) {
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-f", "lavfi", "-i"));
        arguments.add("testsrc2=s=192x108:r=25:d=4,noise=alls=5:allf=t,format=yuv420p");
        arguments.addAll(List.of("-f", "lavfi", "-i", "sine=440:r=48000:d=4"));
        arguments.addAll(
                List.of("-preset", "veryfast", "-g", String.valueOf(GOP), "-sc_threshold", "0", "-c:a", "aac"));
        arguments.addAll(List.of(coding.encoder()));
        return new Clips(tools, scratch).made(coding.file(), arguments);
    }

    private TrimResult trim(Tools tools, Path clip, double start, double end) {
        MediaFacts facts = tools.prober.probe(clip, scratch);
        return tools.trimmer.trim(new Cut(clip, facts, start, end, TrimMode.SMART, 2), scratch, part -> {});
    }

    /** The checksum of every picture as decoded; a decoder that complains fails the test. */
    private List<String> pictures(Tools tools, Path file, String... before) {
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-xerror", "-noautorotate"));
        arguments.addAll(List.of(before));
        arguments.addAll(List.of(
                "-i", "file:" + file, "-map", "0:v:0", tools.calls.ffmpeg().keepTimesOption()));
        arguments.addAll(List.of("passthrough", "-f", "framemd5", "pipe:1"));
        return sums(tools, arguments);
    }

    private List<String> packets(Tools tools, Path file) {
        return sums(
                tools,
                List.of(
                        "-v",
                        "error",
                        "-i",
                        "file:" + file,
                        "-map",
                        "0:v:0",
                        "-c",
                        "copy",
                        "-f",
                        "framemd5",
                        "pipe:1"));
    }

    private List<String> sums(Tools tools, List<String> arguments) {
        List<String> sums = new ArrayList<>();
        tools.calls.run(
                arguments,
                scratch,
                c -> c.withLines(line -> {
                    if (!line.startsWith("#")) {
                        sums.add(line.substring(line.lastIndexOf(',') + 1).trim());
                    }
                }));
        return sums;
    }

    /** The least likeness of a picture of the result to the source's, in decibels. */
    private double psnr(Tools tools, Path source, int first, Path result) {
        String graph = "[0:v]trim=start_frame=" + first + ",settb=1/25,setpts=N[a];[1:v]settb=1/25,setpts=N[b];"
                + "[b][a]psnr=stats_file=-:shortest=1";
        List<Double> values = new ArrayList<>();
        tools.calls.run(
                List.of(
                        "-v",
                        "error",
                        "-i",
                        "file:" + source,
                        "-i",
                        "file:" + result,
                        "-lavfi",
                        graph,
                        "-f",
                        "null",
                        "-"),
                scratch,
                c -> c.withLines(line -> values.add(average(line))));
        return Collections.min(values);
    }

    private static double average(String line) {
        String value = line.replaceAll(".*psnr_avg:(\\S+).*", "$1");
        return value.equals("inf") ? 100 : Double.parseDouble(value);
    }
}
