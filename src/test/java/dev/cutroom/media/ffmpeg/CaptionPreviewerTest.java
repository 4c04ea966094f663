package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CaptionPreviewerTest {
    @TempDir
    Path scratch;

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void showsTheTextAsTheBurnDoesWhateverTheShape(Origin origin) {
        Tools tools = Tools.of(origin);
        Path plain = plate(tools, "plain.mp4");
        List<Path> files = List.of(
                plain,
                plate(tools, "narrow.mp4", "-vf", "setsar=2/1"),
                plate(tools, "late.mkv", "-output_ts_offset", "5.005"),
                plate(tools, "deep.mov", "-pix_fmt", "yuv422p10le"),
                made(tools, "turned.mp4", "-i", "file:" + plain, "-c", "copy", "-metadata:s:v:0", "rotate=90"));
        for (Path file : files) {
            MediaFacts facts = tools.prober.probe(file, scratch);
            Ink seen = new Burns(tools, scratch).preview(file, facts, "HHH", 0.4);
            BurnResult burned = new Burns(tools, scratch).burn(file, facts, "HHH");
            Ink shown = Ink.at(tools, burned.facts(), burned.file(), 0.4, scratch);

            assertEquals(List.of(shown.width(), shown.height()), List.of(seen.width(), seen.height()), file.toString());
            assertEquals(shown.left(), seen.left(), 2, file.toString());
            assertEquals(shown.right(), seen.right(), 2, file.toString());
            assertEquals(shown.top(), seen.top(), 2, file.toString());
            assertEquals(shown.bottom(), seen.bottom(), 2, file.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void showsWhatIsThereAtThatTime(Origin origin) {
        Tools tools = Tools.of(origin);
        // Far into a file with few keyframes: it has to be entered before the picture.
        Path file = made(
                tools,
                "long.mp4",
                "-f",
                "lavfi",
                "-i",
                "color=0x404040:s=320x180:r=25:d=30",
                "-c:v",
                "libx264",
                "-g",
                "400");
        MediaFacts facts = tools.prober.probe(file, scratch);
        Burns burns = new Burns(tools, scratch);
        String states = "{\\1a&HFF&\\3a&HFF&\\t(199,200,\\1a&H00&)\\t(399,400,\\1a&HFF&)}HHHH";

        assertEquals(0, burns.preview(file, facts, states, 0.36).yellow());
        assertTrue(burns.preview(file, facts, states, 0.4).yellow() > 200);
        assertTrue(burns.preview(file, facts, states, 0.579).yellow() > 200);
        assertEquals(0, burns.preview(file, facts, states, 0.6).yellow());
        assertEquals(0, burns.preview(file, facts, "HHHH", 29.99).count());
        assertEquals(0, burns.preview(file, facts, "HHHH", 30).count());
    }

    private Path plate(Tools tools, String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", "color=0x404040:s=320x180:r=25:d=1"));
        arguments.addAll(List.of("-f", "lavfi", "-i", "sine=440:r=48000:d=1", "-c:v", "libx264", "-c:a", "aac"));
        arguments.addAll(List.of("-pix_fmt", "yuv420p"));
        arguments.addAll(List.of(more));
        return made(tools, name, arguments.toArray(String[]::new));
    }

    private Path made(Tools tools, String name, String... how) {
        List<String> arguments = new ArrayList<>(List.of("-v", "error"));
        arguments.addAll(List.of(how));
        return new Clips(tools, scratch).made(name, arguments);
    }
}
