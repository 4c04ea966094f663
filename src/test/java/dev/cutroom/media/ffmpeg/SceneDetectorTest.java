package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SceneDetectorTest {
    @TempDir
    Path scratch;

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void scenesTileTheFileAndBeginAtPictures(Origin origin) {
        Tools tools = Tools.of(origin);
        List<Double> told = Collections.synchronizedList(new ArrayList<>());
        for (String name : List.of("cuts.mp4", "cuts.mkv", "cuts.ts")) {
            Path film = film(tools, name);
            MediaFacts facts = tools.prober.probe(film, scratch);

            List<Scene> scenes = new SceneDetector(tools.calls)
                    .find(
                            new SceneSearch(film, facts, Detector.ADAPTIVE, 3, 0.5, Optional.empty()),
                            scratch,
                            told::add);

            assertEquals(
                    List.of(0L, 30L, 55L),
                    scenes.stream().map(Scene::startFrame).toList(),
                    name);
            assertEquals(
                    List.of(30L, 55L, 95L), scenes.stream().map(Scene::endFrame).toList());
            assertEquals(1.2, scenes.get(1).start(), 0.022);
            assertEquals(scenes.get(1).start(), scenes.get(0).end());
            assertEquals(SpanFinder.length(facts), scenes.get(2).end());
            assertEquals(0, scenes.get(0).score());
            assertTrue(scenes.get(1).score() >= 3);
        }
        assertTrue(told.stream().allMatch(part -> part > 0 && part <= 1));
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void partsOfScenesTileAFileOfVariableRate(Origin origin) {
        Tools tools = Tools.of(origin);
        Path film = film(
                tools,
                "uneven.mp4",
                "setpts='(N+0.4*mod(N,3))/25/TB'",
                "-vsync",
                "passthrough",
                "-enc_time_base:v",
                "1:1000");
        MediaFacts facts = tools.prober.probe(film, scratch);
        assertTrue(facts.picture().orElseThrow().variableRate());

        List<Scene> scenes = new SceneDetector(tools.calls)
                .find(new SceneSearch(film, facts, Detector.ADAPTIVE, 3, 0.5, Optional.empty()), scratch, part -> {});
        List<Double> starts = scenes.stream().map(Scene::start).toList();
        List<TrimResult> parts = tools.splitter.split(new Split(film, facts, starts, 1), scratch, part -> {});

        assertEquals(
                List.of(0L, 30L, 55L), scenes.stream().map(Scene::startFrame).toList());
        for (int i = 0; i < parts.size(); i++) {
            Scene scene = scenes.get(i);
            assertEquals(
                    scene.endFrame() - scene.startFrame(),
                    parts.get(i).facts().picture().orElseThrow().frameCount());
        }
        SplitterTest.tile(facts, starts, parts);
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void aFileWithoutPicturesHasNoScenes(Origin origin) {
        Tools tools = Tools.of(origin);
        Path sound = new Clips(tools, scratch).grey("sound.flac", 1, "-vn");
        MediaFacts facts = tools.prober.probe(sound, scratch);

        MediaFailure failure = assertThrows(
                MediaFailure.class,
                () -> new SceneDetector(tools.calls)
                        .find(
                                new SceneSearch(sound, facts, Detector.ADAPTIVE, 3, 2, Optional.empty()),
                                scratch,
                                part -> {}));

        assertEquals(MediaProblem.NO_VIDEO, failure.problem());
    }

    /** Three views of 30, 25 and 40 pictures, with a tone. */
    private Path film(Tools tools, String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of("-v", "error"));
        for (String view :
                List.of("testsrc2=s=192x108:r=25:d=1.2", "mandelbrot=s=192x108:r=25", "smptebars=s=192x108:r=25")) {
            arguments.addAll(List.of("-f", "lavfi", "-t", view.startsWith("mandel") ? "1" : "1.6", "-i", view));
        }
        arguments.addAll(List.of("-f", "lavfi", "-t", "3.8", "-i", "sine=440:r=48000"));
        String joined =
                "[0:v]trim=end_frame=30,setsar=1[a];[1:v]trim=end_frame=25,setsar=1[b];[2:v]trim=end_frame=40,setsar=1[c];"
                        + "[a][b][c]concat=n=3";
        if (more.length > 0) {
            joined += "," + more[0];
        }
        arguments.addAll(List.of("-filter_complex", joined + ",format=yuv420p[v]", "-map", "[v]", "-map", "3:a"));
        arguments.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-c:a", "aac"));
        if (more.length > 0) {
            arguments.addAll(List.of(more).subList(1, more.length));
        }
        return new Clips(tools, scratch).made(name, arguments);
    }
}
