package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanFinderTest {
    private static final UnaryOperator<Span> NOT_ASKED = span -> {
        throw new AssertionError("counts at a constant rate");
    };

    @ParameterizedTest
    @CsvSource({"0, 4, 0, 100", "1, 2, 25, 25", "1.015, 2.424, 25, 35", "3.99, 9, 99, 1", "0, 0.001, 0, 1"})
    void countsPicturesAtAConstantRate(double start, double end, long first, long count) {
        Span span = SpanFinder.of(cut(facts(false), start, end, TrimMode.EXACT), NOT_ASKED);

        assertEquals(count, span.pictures());
        assertEquals(10 + first / 25.0, span.from(), 1e-9);
        assertEquals(count / 25.0, span.seconds(), 1e-9);
    }

    @Test
    void takesThePictureThatIsAlreadyShownAsTheRangeBegins() {
        SpanScan scan = new SpanScan(new Span(11, 11, 12, SpanFinder.NEAR, 0));
        for (long millis : new long[] {10_000, 10_800, 11_400, 11_900, 12_000}) {
            scan.take(new Packet(0, millis, millis, 1, 9, true, true), new Rational(1, 1000));
        }

        Span span = scan.found();

        assertEquals(List.of(10.8, 11.0, 12.0), List.of(span.first(), span.from(), span.until()));
        assertEquals(3, span.pictures());
    }

    @Test
    void beginsWithThePictureThatBeginsThere() {
        SpanScan scan = new SpanScan(new Span(11, 11, 12, SpanFinder.NEAR, 0));
        for (long millis : new long[] {10_000, 11_001, 11_500}) {
            scan.take(new Packet(0, millis, millis, 1, 9, true, true), new Rational(1, 1000));
        }

        assertEquals(2, scan.found().pictures());
        assertEquals(11.001, scan.found().from(), 1e-9);
    }

    @Test
    void separatesPicturesOnTheFilesClockAndEntersItNearThem() {
        Cut cut = cut(facts(false), 1, 2, TrimMode.EXACT);
        Span span = SpanFinder.of(cut, NOT_ASKED);

        List<String> arguments = new ArrayList<>(ExactArguments.opening(6, List.of("-i", "file:/x")));
        arguments.addAll(
                new ExactArguments(cut, span, 6, cut.facts().sound().stream().toList()).output("-vsync", "file:/y"));

        assertTrue(arguments.containsAll(List.of("-noaccurate_seek", "6.000000", "libx264", "aac", "+faststart")));
        String filter = arguments.get(arguments.indexOf("-vf") + 1);
        assertTrue(filter.startsWith("trim=start=4.984000:end=5.984000,setpts=PTS-STARTPTS,settb=1/25"), filter);
    }

    @Test
    void opensAFileSoThatItCanBeNeitherPatternNorProtocol() {
        List<String> arguments = InputArguments.of(Path.of("/scratch/source"), Demuxer.MOV, 40_000_000);

        assertEquals(
                List.of(
                        "-protocol_whitelist",
                        "file",
                        "-format_whitelist",
                        "mov",
                        "-max_pixels",
                        "40000000",
                        "-enable_drefs",
                        "0",
                        "-use_absolute_path",
                        "0",
                        "-f",
                        "mov",
                        "-i",
                        "file:/scratch/source"),
                arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "yuv420p, 320, yuv420p", "yuv420p, 321, yuv444p", "yuvj420p, 320, yuvj420p", "yuv422p10le, 320, yuv422p10le",
        "yuva444p12le, 320, yuv444p10le", "gbrp, 320, yuv444p", "bgra, 320, yuv420p", "pal8, 320, yuv420p",
        "nv12, 320, yuv420p", "gray, 321, gray", "p010le, 320, yuv420p10le"
    })
    void keepsAsMuchOfAPixelFormatAsH264Can(String format, int width, String chosen) {
        assertEquals(chosen, PixelFormats.forH264(picture(format, width, false)));
    }

    @Test
    void copiesUpToAPictureAfterWhichNothingIsMissing() {
        CopyScan scan = new CopyScan(new KeyframeScan.Keyframe(0, 0), 0.21, 0.04);
        int[] stored = {0, 4, 2, 1, 3, 8, 6, 5, 7, 12, 10, 9, 11};
        for (int i = 0; i < stored.length; i++) {
            scan.take(new Packet(0, i, stored[i], 1, 9, i == 0, true), new Rational(1, 25), true);
        }

        CopyPlan plan = scan.plan();

        assertEquals(9, plan.pictures());
        assertEquals(0.36, plan.until(), 1e-9);
    }

    @Test
    void passesOverAKeyframeThatLaterPicturesReachBack() {
        KeyframeScan scan = new KeyframeScan(1);
        scan.take(new Packet(0, 0, 0, 1, 9, true, true), new Rational(1, 25));
        scan.take(new Packet(0, 1, 10, 1, 9, true, true), new Rational(1, 25));
        scan.take(new Packet(0, 2, 9, 1, 9, false, true), new Rational(1, 25));

        assertEquals(0, scan.found().orElseThrow().shown());
    }

    private static Cut cut(MediaFacts facts, double start, double end, TrimMode mode) {
        return new Cut(Path.of("/x"), facts, start, end, mode, 2);
    }

    private static MediaFacts facts(boolean variable) {
        Sound sound = new Sound(1, "aac", 48_000, 2, 10, 14);
        return new MediaFacts(
                Demuxer.MOV, "mp4", 4, Optional.of(picture("yuv420p", 320, variable)), Optional.of(sound), List.of());
    }

    private static Picture picture(String format, int width, boolean variable) {
        Rational rate = new Rational(25, 1);
        return new Picture(
                0,
                "h264",
                width,
                180,
                format,
                Rational.ONE,
                0,
                FieldOrder.PROGRESSIVE,
                rate,
                rate,
                variable,
                true,
                100,
                10,
                14);
    }
}
