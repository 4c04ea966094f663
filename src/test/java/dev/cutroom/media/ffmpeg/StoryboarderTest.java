package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoryboarderTest {
    @TempDir
    Path scratch;

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void eachTileShowsThePictureInTheMiddleOfItsStretch(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);
        Clips clips = new Clips(tools, scratch);
        for (Path clip : List.of(
                clips.h264("sparse.mp4", 4, "-g", "100"),
                clips.h264("dense.mkv", 4, "-g", "5"),
                clips.h264("late.ts", 4, "-g", "100", "-output_ts_offset", "10"),
                clips.h264("bare.h264", 4, "-an"))) {
            MediaFacts facts = tools.prober.probe(clip, scratch);
            StoryboardPlan plan = StoryboardPlan.of(facts.picture().orElseThrow());
            List<Path> sheets = new Storyboarder(tools.calls).draw(clip, facts, plan, scratch, part -> {});

            assertTrue(plan.tiles() >= 4, plan.toString());
            assertEquals(1, sheets.size());
            for (int tile = 0; tile < 4; tile++) {
                assertEquals(12 + 25 * tile, number(sheets.get(0), plan, tile), 6, clip + " tile " + tile);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void theSearchForScenesDrawsTheSameSheetsOnTheWay(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);
        Path clip = new Clips(tools, scratch).h264("clip.mp4", 4, "-g", "100");
        MediaFacts facts = tools.prober.probe(clip, scratch);
        StoryboardPlan plan = StoryboardPlan.of(facts.picture().orElseThrow());
        byte[] alone = Files.readAllBytes(new Storyboarder(tools.calls)
                .draw(clip, facts, plan, scratch, part -> {})
                .get(0));
        Files.delete(plan.sheets(scratch).get(0));

        SceneSearch search = new SceneSearch(clip, facts, Detector.CONTENT, 200, 1, Optional.of(plan));
        List<Scene> scenes = new SceneDetector(tools.calls).find(search, scratch, part -> {});

        assertEquals(100, scenes.get(0).endFrame());
        assertEquals(alone.length, Files.size(plan.sheets(scratch).get(0)), alone.length / 20.0);
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void tilesAreUprightAndInTheShapeThatIsShown(Origin origin) throws IOException {
        Tools tools = Tools.of(origin);
        Clips clips = new Clips(tools, scratch);
        Path flat = clips.h264("flat.mp4", 2, "-vf", "setsar=2/1");
        Path turned = clips.made(
                "turned.mp4", List.of("-v", "error", "-i", "file:" + flat, "-c", "copy", "-metadata:s:v", "rotate=90"));

        for (Path clip : List.of(flat, turned)) {
            MediaFacts facts = tools.prober.probe(clip, scratch);
            StoryboardPlan plan = StoryboardPlan.of(facts.picture().orElseThrow());
            Path sheet = new Storyboarder(tools.calls)
                    .draw(clip, facts, plan, scratch, part -> {})
                    .get(0);
            BufferedImage image = ImageIO.read(sheet.toFile());
            assertEquals(2 * plan.tileWidth(), image.getWidth());
            assertEquals(plan.tileHeight(), image.getHeight());
            assertEquals(160, Math.max(plan.tileWidth(), plan.tileHeight()));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void everyFileWithPicturesHasAStoryboard(Origin origin) {
        Tools tools = Tools.of(origin);
        Corpus.open()
                .media()
                .filter(e -> e.kind().equals("nasty"))
                .filter(e -> e.verdict().equals("accept")
                        && e.facts().path("has_video").asBoolean())
                .forEach(e -> {
                    MediaFacts facts = tools.prober.probe(e.path(), scratch);
                    StoryboardPlan plan = StoryboardPlan.of(facts.picture().orElseThrow());
                    List<Path> sheets = new Storyboarder(tools.calls).draw(e.path(), facts, plan, scratch, part -> {});
                    assertTrue(sheets.stream().allMatch(sheet -> shows(sheet, plan)), e.name());
                    sheets.forEach(sheet -> sheet.toFile().delete());
                });
    }

    private static boolean shows(Path sheet, StoryboardPlan plan) {
        try {
            BufferedImage image = ImageIO.read(sheet.toFile());
            return image.getWidth() == plan.columns() * plan.tileWidth()
                    && image.getHeight() == plan.rows() * plan.tileHeight();
        } catch (IOException e) {
            return false;
        }
    }

    private static int number(Path sheet, StoryboardPlan plan, int tile) throws IOException {
        int x = tile % plan.columns() * plan.tileWidth() + plan.tileWidth() / 2;
        int y = tile / plan.columns() * plan.tileHeight() + plan.tileHeight() / 2;
        return Clips.numberOf(ImageIO.read(sheet.toFile()).getRGB(x, y) & 0xff);
    }
}
