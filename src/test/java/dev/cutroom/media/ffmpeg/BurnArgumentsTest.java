package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BurnArgumentsTest {
    private static final Rational TWENTY_FIVE = new Rational(25, 1);
    private static final Rational FILM = new Rational(24_000, 1001);

    @Test
    void theFilterNamesNothingButOurOwnFiles() {
        Burn burn = new Burn(
                Path.of("/media/it's [1]; 'x'"), facts("yuv420p", 90, List.of()), Path.of("/a:b"), List.of(), 2);
        List<String> arguments = arguments(burn, new BurnClock(12_800, 0, 0, 0));

        assertEquals(
                "settb=1/12800,setpts='(PTS-(0))+1',format=yuv420p,transpose=cclock,"
                        + "ass=filename=captions.ass:fontsdir=fonts:original_size=180x320,transpose=clock,"
                        + "setpts='PTS-1+(0)',format=yuv420p",
                arguments.get(arguments.indexOf("-vf") + 1));
    }

    @Test
    void timesStayOnTheFilesOwnTicks() {
        assertEquals(new BurnClock(12_800, 0, 0, 0), clock(TWENTY_FIVE, 0, new Rational(1, 12_800)));
        assertEquals(new BurnClock(10_000, 210, 0, 0), clock(TWENTY_FIVE, 0.021, new Rational(1, 1000)));
        assertEquals(new BurnClock(24_000, 0, 0, 0), clock(FILM, 0, new Rational(1001, 24_000)));
    }

    @Test
    void roundedTimesAreEvenAgain() {
        assertEquals(new BurnClock(24_000, 504, 1001, 0), clock(FILM, 0.021, new Rational(1, 1000)));
    }

    @Test
    void soundGoesIntoMp4WhereThatTakesAllOfIt() {
        assertEquals(CopyContainer.MP4, plan("aac", "opus").container());
        assertEquals(CopyContainer.MATROSKA, plan("aac", "vorbis").container());
        assertEquals(CopyContainer.MP4, plan().container());
    }

    @Test
    void redGreenAndBlueStayWhatTheyAre() {
        Burn burn = new Burn(Path.of("/a"), facts("gbrp", 0, List.of()), Path.of("/b"), List.of(), 2);
        List<String> arguments = arguments(burn, new BurnClock(12_800, 0, 0, 0));

        assertTrue(arguments.contains("libx264rgb"), arguments.toString());
    }

    private static List<String> arguments(Burn burn, BurnClock clock) {
        return new BurnArguments(burn, true, clock)
                .of(
                        List.of("-i", "in"),
                        false,
                        SoundPlan.of(burn.facts()).get(0),
                        new BurnArguments.Outputs("out", "hashes", "-vsync"));
    }

    private static BurnClock clock(Rational rate, double first, Rational timeBase) {
        return BurnClock.of(picture("yuv420p", 0, rate), first, timeBase, 0);
    }

    private static SoundPlan plan(String... codecs) {
        return SoundPlan.of(facts(
                        "yuv420p",
                        0,
                        java.util.Arrays.stream(codecs)
                                .map(codec -> new Track(1, TrackKind.AUDIO, codec, "und"))
                                .toList()))
                .get(0);
    }

    private static MediaFacts facts(String format, int rotation, List<Track> tracks) {
        return new MediaFacts(
                Demuxer.MATROSKA,
                "matroska",
                1,
                Optional.of(picture(format, rotation, TWENTY_FIVE)),
                Optional.empty(),
                tracks);
    }

    private static Picture picture(String format, int rotation, Rational rate) {
        return new Picture(
                0,
                "h264",
                320,
                180,
                format,
                Rational.ONE,
                rotation,
                FieldOrder.PROGRESSIVE,
                rate,
                rate,
                false,
                true,
                25,
                0,
                1);
    }
}
