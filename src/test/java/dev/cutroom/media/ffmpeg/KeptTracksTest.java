package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeptTracksTest {
    private static final String ORIGINS = "dev.cutroom.media.ffmpeg.Tools#origins";

    @TempDir
    Path scratch;

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void trimsKeepSoundsSubtitlesChaptersAndTitles(Origin origin) {
        RichClips clips = clips(origin);
        for (String name : List.of("rich.mp4", "rich.mkv")) {
            for (TrimMode mode : List.of(TrimMode.SMART, TrimMode.EXACT)) {
                TrimResult result = trim(clips, clips.rich(name), mode);

                assertEquals(mode, result.mode(), result.reason());
                assertRich(clips, result, name + " " + mode);
                assertEquals(
                        List.of("0.0-0.5 before and in", "1.0-1.5 inside", "2.5-2.8 in and behind"),
                        clips.texts(result.file()),
                        name);
                assertEquals(List.of("0.0 One; first", "1.0 Two", "2.5 Three"), clips.chapters(result.file()), name);
                assertThroughout(clips, result, 0, 1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void copiesKeepThemToo(Origin origin) {
        RichClips clips = clips(origin);

        TrimResult result = trim(clips, clips.rich("rich.mp4"), TrimMode.COPY);

        assertRich(clips, result, "copy");
        assertEquals(0.8, result.actualStart(), 1e-6);
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void copiesByFfmpegKeepThem(Origin origin) {
        RichClips clips = clips(origin);
        List<Path> films = List.of(
                clips.rich("rich.mkv"),
                clips.rich("fragmented.mp4", "-c:a", "aac", "-movflags", "+frag_keyframe+empty_moov"));
        for (Path film : films) {
            TrimResult result = trim(clips, film, TrimMode.COPY);

            assertRich(clips, result, film.toString());
            assertEquals(0.8, result.actualStart(), 0.024);
            // The texts of a fragmented file that ffmpeg wrote have no length.
            if (film.toString().endsWith("mkv")) {
                assertEquals(
                        List.of("0.0-0.7 before and in", "1.2-1.7 inside", "2.7-3.0 in and behind"),
                        clips.texts(result.file()));
            }
            assertEquals(List.of("0.0 One; first", "1.2 Two", "2.7 Three"), clips.chapters(result.file()));
            assertCopied(clips, result, 0, 1);
        }
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void copiesOfTransportStreamsKeepAllSounds(Origin origin) {
        RichClips clips = clips(origin);
        List<Path> films = List.of(
                clips.rich("rich.ts"),
                clips.rich("other.ts", "-c:v", "mpeg2video", "-c:a", "mp2"),
                clips.rich("late.ts", "-filter:v", "setpts=PTS+0.4/TB", "-filter:a:0", "asetpts=PTS+0.4/TB"));
        for (Path film : films) {
            TrimResult result = trim(clips, film, TrimMode.COPY);

            assertEquals(List.of(), result.dropped());
            assertEquals(List.of("eng", "fra"), RichClips.languages(result.facts()));
            assertEquals(0.8, result.actualStart(), 0.17);
            assertCopied(clips, result, 0, 1);
        }
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void copiesIntoWebmKeepThem(Origin origin) {
        RichClips clips = clips(origin);
        Path film =
                clips.rich("rich.webm", "-c:v", "libvpx", "-c:a", "libopus", "-c:s", "webvtt", "-deadline", "realtime");

        TrimResult result = trim(clips, film, TrimMode.COPY);

        assertEquals("webm", result.facts().container());
        assertRich(clips, result, "webm");
        assertCopied(clips, result, 0, 1);
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void copiesKeepWhatMatroskaSaysOfItsTexts(Origin origin) {
        RichClips clips = clips(origin);
        Path film =
                clips.rich("styled.mkv", "-c:s", "ass", "-metadata:s:s:0", "title=Signs", "-disposition:s:0", "forced");

        TrimResult result = trim(clips, film, TrimMode.COPY);

        assertRich(clips, result, "styled");
        assertTrue(clips.said(result.file()).stream()
                .anyMatch(l -> l.matches(".*\\(deu\\): Subtitle: ass .*\\(forced\\)")));
        assertTrue(clips.said(result.file()).stream().anyMatch(l -> l.matches(" +title +: Signs")));
        assertEquals(
                List.of("0.0-0.7 before and in", "1.2-1.7 inside", "2.7-3.0 in and behind"),
                clips.texts(result.file()));
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void exactTrimsOfTransportStreamsKeepAllSounds(Origin origin) {
        RichClips clips = clips(origin);
        // The second sound begins before everything else, so that the clock depends on whether it is read.
        Path film = clips.rich("rich.ts", "-filter:v", "setpts=PTS+0.4/TB", "-filter:a:0", "asetpts=PTS+0.4/TB");

        TrimResult result = trim(clips, film, TrimMode.EXACT);

        assertEquals(List.of(), result.dropped());
        assertEquals(List.of("eng", "fra"), RichClips.languages(result.facts()));
        assertThroughout(clips, result, 0, 1);
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void aSoundThatIsOverDoesNotTakeTheOthersAway(Origin origin) {
        RichClips clips = clips(origin);
        for (String name : List.of("short.mp4", "short.mkv", "short.ts")) {
            Path film = clips.rich(name, "-filter:a:0", "atrim=end=0.7");
            for (TrimMode mode : List.of(TrimMode.SMART, TrimMode.EXACT)) {
                TrimResult result = trim(clips, film, mode);

                assertEquals(mode, result.mode(), name + " " + result.reason());
                assertEquals(List.of("AUDIO eng NOTHING_IN_RANGE"), told(result), name + mode);
                assertEquals("fra", RichClips.languages(result.facts()).get(0), name + mode);
                assertThroughout(clips, result, 0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void aFurtherSoundThatIsOverIsTold(Origin origin) {
        RichClips clips = clips(origin);
        for (TrimMode mode : List.of(TrimMode.SMART, TrimMode.EXACT)) {
            TrimResult result = trim(clips, clips.rich("short.mkv", "-filter:a:1", "atrim=end=0.7"), mode);

            assertEquals(mode, result.mode(), result.reason());
            assertEquals(List.of("AUDIO fra NOTHING_IN_RANGE"), told(result));
        }
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void subtitlesWithoutAWordInTheRangeAreKept(Origin origin) {
        RichClips clips = clips(origin);
        String behind = "1\n00:00:05,000 --> 00:00:05,500\nbehind\n";
        for (TrimMode mode : List.of(TrimMode.SMART, TrimMode.EXACT)) {
            TrimResult result = trim(clips, clips.told("rich.mkv", behind), mode);

            assertEquals(RichClips.LANGUAGES, RichClips.languages(result.facts()), mode.toString());
            assertEquals(List.of(), clips.texts(result.file()));
        }
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void exactTrimsKeepSoundsOfEveryCodec(Origin origin) {
        RichClips clips = clips(origin);
        Path film = clips.rich("rich.mkv", "-c:a:0", "flac", "-c:a:1", "libvorbis");

        TrimResult result = trim(clips, film, TrimMode.EXACT);

        assertRich(clips, result, "vorbis");
        assertThroughout(clips, result, 0, 1);
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void exactTrimsOfSoundKeepChapters(Origin origin) {
        RichClips clips = clips(origin);
        Path book = new Clips(clips.tools(), scratch)
                .made("book.m4a", List.of("-v", "error", "-i", "file:" + clips.rich("rich.mkv"), "-vn", "-sn"));

        TrimResult result = trim(clips, book, TrimMode.EXACT);

        assertEquals(List.of("0.0 One; first", "1.0 Two", "2.5 Three"), clips.chapters(result.file()));
        assertEquals(2.8, result.facts().duration(), 0.022);
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void turnedPicturesStayTurned(Origin origin) {
        RichClips clips = clips(origin);
        Path turned = new Clips(clips.tools(), scratch)
                .made(
                        "turned.mp4",
                        List.of(
                                "-v",
                                "error",
                                "-i",
                                "file:" + clips.rich("rich.mp4"),
                                "-map",
                                "0:v",
                                "-map",
                                "0:a",
                                "-map",
                                "0:s",
                                "-c",
                                "copy",
                                "-metadata:s:v:0",
                                "rotate=90"));
        int rotation = clips.tools()
                .prober
                .probe(turned, scratch)
                .picture()
                .orElseThrow()
                .rotation();

        TrimResult result = trim(clips, turned, TrimMode.EXACT);

        assertRich(clips, result, "turned");
        assertEquals(90, Math.abs(rotation));
        assertEquals(rotation, result.facts().picture().orElseThrow().rotation());
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void theTimecodeOfTheFirstPictureIsNotThatOfAClip(Origin origin) {
        RichClips clips = clips(origin);
        Path film = new Clips(clips.tools(), scratch)
                .made(
                        "timecode.mov",
                        List.of(
                                "-v",
                                "error",
                                "-f",
                                "lavfi",
                                "-i",
                                "testsrc2=s=160x90:r=25:d=6",
                                "-c:v",
                                "libx264",
                                "-g",
                                "20",
                                "-bf",
                                "0",
                                "-sc_threshold",
                                "0",
                                "-timecode",
                                "01:00:00:00"));
        for (TrimMode mode : TrimMode.values()) {
            TrimResult result = trim(clips, film, mode);

            assertEquals(mode, result.mode(), result.reason());
            assertEquals(1, result.facts().tracks().size(), mode.toString());
        }
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void partsOfAFileWithoutTablesNameTheSourcesTracks(Origin origin) {
        RichClips clips = clips(origin);
        Path film =
                clips.rich("three.ts", "-map", "1", "-map", "1", "-c:a:2", "mp2", "-metadata:s:a:2", "language=spa");
        MediaFacts facts = clips.tools().prober.probe(film, scratch);

        List<TrimResult> parts =
                clips.tools().splitter.split(new Split(film, facts, List.of(0.0, 2.1, 4.1), 1), scratch, part -> {});

        for (TrimResult part : parts) {
            assertEquals(TrimMode.SMART, part.mode(), part.reason());
            assertEquals(List.of("AUDIO spa NOT_COPYABLE"), told(part));
            assertEquals(3, part.dropped().get(0).track().stream());
            assertEquals(List.of("eng", "fra", "und"), RichClips.languages(part.facts()));
        }
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void exactPartsKeepThemToo(Origin origin) {
        RichClips clips = clips(origin);
        Path film = clips.rich("rich.mkv", "-c:v", "mpeg4");
        MediaFacts facts = clips.tools().prober.probe(film, scratch);

        List<TrimResult> parts =
                clips.tools().splitter.split(new Split(film, facts, List.of(0.0, 1.0, 3.8), 1), scratch, part -> {});

        for (TrimResult part : parts) {
            assertEquals(TrimMode.EXACT, part.mode());
            assertEquals(List.of(), part.dropped());
            assertEquals(RichClips.LANGUAGES, RichClips.languages(part.facts()));
        }
        assertRich(clips, parts.get(1), "part");
        assertThroughout(clips, parts.get(1), 0, 1);
    }

    private RichClips clips(Origin origin) {
        return new RichClips(Tools.of(origin), scratch);
    }

    private static void assertRich(RichClips clips, TrimResult result, String name) {
        assertEquals(List.of(), result.dropped(), name);
        assertEquals(RichClips.LANGUAGES, RichClips.languages(result.facts()), name);
        List<String> said = clips.said(result.file());
        assertTrue(said.stream().anyMatch(line -> line.matches("(?i) +title +: My film")), name);
        assertTrue(said.stream().anyMatch(line -> line.matches("(?i) +artist +: Me")), name);
        assertEquals(3, clips.chapters(result.file()).size(), name);
    }

    /** These sounds begin and end with the pictures. */
    private static void assertThroughout(RichClips clips, TrimResult result, int... sounds) {
        Picture picture = result.facts().picture().orElseThrow();
        assertEquals(70, picture.frameCount());
        for (int number : sounds) {
            Sound sound = clips.sound(result.file(), number);
            assertEquals(picture.first(), sound.start(), 0.035);
            assertEquals(picture.end(), sound.end(), 0.035);
        }
    }

    /** These sounds begin and end with the pictures, but for a packet. */
    private static void assertCopied(RichClips clips, TrimResult result, int... sounds) {
        Picture picture = result.facts().picture().orElseThrow();
        for (int number : sounds) {
            Sound sound = clips.sound(result.file(), number);
            assertEquals(picture.first(), sound.start(), 0.04);
            assertEquals(picture.end(), sound.end(), 0.04);
        }
    }

    private static List<String> told(TrimResult result) {
        return result.dropped().stream()
                .map(d -> d.track().kind() + " " + d.track().language() + " " + d.reason())
                .toList();
    }

    private TrimResult trim(RichClips clips, Path clip, TrimMode mode) {
        Cut cut = new Cut(clip, clips.tools().prober.probe(clip, scratch), 1.0, 3.8, mode, 1);
        return clips.tools().trimmer.trim(cut, scratch, part -> {});
    }
}
