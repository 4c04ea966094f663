package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results whose header is made of the source's own boxes. */
class KnownHeaderTest {
    private static final List<String> TOLD = List.of(
            "-vf", "setsar=4/3",
            "-colorspace", "bt709",
            "-color_primaries", "bt709",
            "-color_trc", "bt709",
            "-color_range", "tv",
            "-metadata:s:v", "handler_name=Camera two",
            "-metadata:s:a", "language=fra",
            "-metadata", "title=My film",
            "-metadata", "comment=Überall",
            "-metadata", "creation_time=2020-02-02T02:02:02Z");

    @TempDir
    Path scratch;

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void aCopyTellsOfItselfWhatOneOfFfmpegsTells(Origin origin) {
        Tools tools = Tools.of(origin);
        Path film = film(tools, "film.mp4");
        assertTrue(known(tools, film));

        TrimResult ours = trim(tools, film);
        Path theirs = new Clips(tools, scratch)
                .made("theirs.mp4", List.of("-v", "error", "-i", "file:" + film, "-c", "copy", "-t", "1"));

        assertEquals(tracks(tools, theirs), tracks(tools, ours.file()));
        assertTrue(tracks(tools, ours.file()).stream().anyMatch(line -> line.contains("Camera two")));
        assertTrue(tracks(tools, ours.file()).stream().anyMatch(line -> line.contains("rotation of")));
    }

    @Test
    void aCopyDoesNotTellWhenAndByWhatTheSourceWasMade() throws IOException {
        Tools tools = Tools.of(Origin.BUNDLED);

        byte[] whole = Files.readAllBytes(trim(tools, film(tools, "film.mp4")).file());

        String text = new String(whole, StandardCharsets.ISO_8859_1);
        assertFalse(text.substring(0, text.indexOf("mdat")).contains("Lavf"));
        assertTrue(text.contains("My film"));
        for (String header : List.of("mvhd", "tkhd", "mdhd")) {
            int at = text.indexOf(header) + 8;
            assertEquals(0, Arrays.mismatch(Arrays.copyOfRange(whole, at, at + 8), new byte[8]) + 1, header);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pasp", "avcC", "esds", "mdir", "vide"})
    void whatIsNotKnownIsLeftToFfmpeg(String box) throws IOException {
        Tools tools = Tools.of(Origin.BUNDLED);
        Path film = film(tools, "film.mp4");
        MediaFacts facts = tools.prober.probe(film, scratch);
        byte[] whole = Files.readAllBytes(film);
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(box, text.indexOf("moov"));

        whole[at + 1]++;

        DirectSource source = DirectSource.of(Files.write(scratch.resolve("strange.mp4"), whole), facts)
                .orElseThrow();
        assertTrue(source.known(SmartSound.asTheyAre(facts, all(facts))).isEmpty());
    }

    @Test
    void quickTimesWaysAreLeftToFfmpeg() {
        Tools tools = Tools.of(Origin.BUNDLED);
        Path film = film(tools, "film.mov");

        assertFalse(known(tools, film));
        assertEquals(TrimMode.COPY, trim(tools, film).mode());
    }

    private boolean known(Tools tools, Path film) {
        MediaFacts facts = tools.prober.probe(film, scratch);
        return DirectSource.of(film, facts)
                .orElseThrow()
                .known(SmartSound.asTheyAre(facts, all(facts)))
                .isPresent();
    }

    private static Span all(MediaFacts facts) {
        return new Span(facts.origin(), facts.origin(), facts.origin() + facts.duration(), 0, 1);
    }

    private TrimResult trim(Tools tools, Path film) {
        Cut cut = new Cut(film, tools.prober.probe(film, scratch), 0, 1, TrimMode.COPY, 1);
        return tools.trimmer.trim(cut, scratch, part -> {});
    }

    private Path film(Tools tools, String name) {
        List<String> more = new ArrayList<>(List.of("-g", "20", "-bf", "2", "-sc_threshold", "0"));
        more.addAll(TOLD);
        Path upright = new Clips(tools, scratch).h264("upright-" + name, 2, more.toArray(String[]::new));
        List<String> turned =
                List.of("-v", "error", "-i", "file:" + upright, "-c", "copy", "-metadata:s:v", "rotate=90");
        return new Clips(tools, scratch).made(name, turned);
    }

    /** What ffmpeg says of a file and its tracks, but for lengths, rates and encoders. */
    private List<String> tracks(Tools tools, Path file) {
        List<String> lines = new ArrayList<>();
        tools.calls.run(
                List.of("-v", "info", "-i", "file:" + file, "-t", "0.1", "-f", "null", "-"),
                scratch,
                c -> c.withErrors(lines::add));
        return lines.subList(0, lines.indexOf("Stream mapping:")).stream()
                .filter(line -> !line.matches(".*(encoder|compatible_brands|Duration| from ').*"))
                .map(line -> line.replaceAll("\\d+ kb/s|, [\\d.]+ (fps|tbr|tbn|tbc)", ""))
                .toList();
    }
}
