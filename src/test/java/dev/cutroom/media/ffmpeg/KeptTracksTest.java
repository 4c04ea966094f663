package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeptTracksTest {
    private static final String ORIGINS = "dev.cutroom.media.ffmpeg.Tools#origins";
    private static final String CHAPTERS = ";FFMETADATA1\ntitle=My film\nartist=Me\n"
            + "[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=2000\ntitle=One\\; first\n"
            + "[CHAPTER]\nTIMEBASE=1/1000\nSTART=2000\nEND=3500\ntitle=Two\n"
            + "[CHAPTER]\nTIMEBASE=1/1000\nSTART=3500\nEND=6000\ntitle=Three\n";
    private static final String TEXTS = "1\n00:00:00,500 --> 00:00:01,500\nbefore and in\n\n"
            + "2\n00:00:02,000 --> 00:00:02,500\ninside\n\n3\n00:00:05,000 --> 00:00:05,500\nbehind\n";

    @TempDir
    Path scratch;

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void smartTrimsKeepSoundsSubtitlesChaptersAndTitles(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);
        for (String name : List.of("rich.mp4", "rich.mkv")) {
            TrimResult result = trim(tools, rich(tools, name), TrimMode.SMART);

            assertEquals(TrimMode.SMART, result.mode(), result.reason());
            assertRich(tools, result, name);
            assertEquals(List.of("0.0 before and in", "1.0 inside"), texts(tools, result.file()), name);
        }
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void copiesKeepThemToo(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);

        TrimResult result = trim(tools, rich(tools, "rich.mp4"), TrimMode.COPY);

        assertRich(tools, result, "copy");
        assertEquals(0.8, result.actualStart(), 1e-6);
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void whatCannotBeKeptIsTold(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);

        TrimResult result = trim(tools, rich(tools, "rich.mp4"), TrimMode.EXACT);

        assertEquals(
                List.of("AUDIO fra NOT_COPYABLE", "SUBTITLE deu NOT_COPYABLE"),
                result.dropped().stream()
                        .map(d -> d.track().kind() + " " + d.track().language() + " " + d.reason())
                        .toList());
        assertTrue(said(tools, result.file()).stream().anyMatch(line -> line.matches(" +title +: My film")));
    }

    @ParameterizedTest
    @MethodSource(ORIGINS)
    void theTimecodeOfTheFirstPictureIsNotThatOfAClip(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);
        Path film = new Clips(tools, scratch)
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
            TrimResult result = trim(tools, film, mode);

            assertEquals(mode, result.mode(), result.reason());
            assertEquals(1, result.facts().tracks().size(), mode.toString());
        }
    }

    private void assertRich(Tools tools, TrimResult result, String name) {
        assertEquals(List.of(), result.dropped(), name);
        List<String> said = said(tools, result.file());
        assertEquals(
                List.of("eng", "fra", "deu"),
                result.facts().tracks().stream()
                        .filter(t -> t.kind() != TrackKind.VIDEO && t.kind() != TrackKind.OTHER)
                        .map(Track::language)
                        .toList());
        assertTrue(said.stream().anyMatch(line -> line.matches(" +title +: My film")), name);
        assertTrue(said.stream().anyMatch(line -> line.matches(" +artist +: Me")), name);
        assertTrue(said.stream().anyMatch(line -> line.matches(" +title +: One; first")), name);
        assertEquals(
                3, said.stream().filter(line -> line.contains("Chapter #0:")).count(), name);
    }

    private TrimResult trim(Tools tools, Path clip, TrimMode mode) {
        Cut cut = new Cut(clip, tools.prober.probe(clip, scratch), 1.0, 3.8, mode, 1);
        return tools.trimmer.trim(cut, scratch, part -> {});
    }

    private Path rich(Tools tools, String name) throws IOException {
        Path chapters = Files.writeString(scratch.resolve("chapters.ini"), CHAPTERS);
        Path texts = Files.writeString(scratch.resolve("texts.srt"), TEXTS);
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-f", "lavfi", "-i"));
        arguments.addAll(List.of("testsrc2=s=160x90:r=25:d=6", "-f", "lavfi", "-i", "sine=440:r=48000:d=6"));
        arguments.addAll(List.of("-f", "lavfi", "-i", "sine=880:r=48000:d=6", "-i", "file:" + texts));
        arguments.addAll(List.of("-f", "ffmetadata", "-i", "file:" + chapters));
        for (int i = 0; i < 4; i++) {
            arguments.addAll(List.of("-map", String.valueOf(i)));
        }
        arguments.addAll(List.of("-map_metadata", "4", "-map_chapters", "4", "-c:v", "libx264", "-g", "20"));
        arguments.addAll(List.of("-bf", "0", "-sc_threshold", "0", "-c:a", "ac3"));
        arguments.addAll(List.of("-c:s", name.endsWith("mkv") ? "srt" : "mov_text"));
        for (String language : List.of("a:0=eng", "a:1=fra", "s:0=deu")) {
            int at = language.indexOf('=');
            arguments.addAll(
                    List.of("-metadata:s:" + language.substring(0, at), "language=" + language.substring(at + 1)));
        }
        return new Clips(tools, scratch).made(name, arguments);
    }

    private List<String> said(Tools tools, Path file) {
        List<String> lines = new ArrayList<>();
        tools.calls.run(
                List.of("-v", "info", "-i", "file:" + file, "-t", "0.1", "-f", "null", "-"),
                scratch,
                c -> c.withErrors(lines::add));
        int output = lines.indexOf("Stream mapping:");
        return lines.subList(0, output);
    }

    private List<String> texts(Tools tools, Path file) throws IOException {
        Path srt = scratch.resolve("out.srt");
        tools.calls.run(List.of("-v", "error", "-i", "file:" + file, "-map", "0:s:0", "file:" + srt), scratch, c -> c);
        List<String> texts = new ArrayList<>();
        for (String cue : Files.readString(srt).trim().split("\\R\\R")) {
            String[] lines = cue.split("\\R");
            texts.add(lines[1].substring(7, 8) + "." + lines[1].substring(9, 10) + " " + lines[2]);
        }
        return texts;
    }
}
