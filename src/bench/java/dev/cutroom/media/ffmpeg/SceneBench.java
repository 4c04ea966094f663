package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A minute of 720p with movement and grain: the search for scenes against a bare decode of the same file, in turn in one run; without and
 * with a storyboard on the way, and the storyboard alone.
 */
class SceneBench {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int SECONDS = 60;

    @TempDir
    Path scratch;

    private final Tools tools = Workbench.installed();

    @Test
    void searchAgainstABareDecode() {
        Path film = film();
        MediaFacts facts = tools.prober.probe(film, scratch);
        StoryboardPlan plan = StoryboardPlan.of(facts.picture().orElseThrow());
        double[] searching = new double[ROUNDS];
        double[] drawingToo = new double[ROUNDS];
        double[] drawing = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double bare = Workbench.seconds(() -> decode(film));
            double search = Workbench.seconds(() -> search(film, facts, Optional.empty()));
            double both = Workbench.seconds(() -> search(film, facts, Optional.of(plan)));
            double board =
                    Workbench.seconds(() -> new Storyboarder(tools.calls).draw(film, facts, plan, scratch, part -> {}));
            if (round >= 0) {
                searching[round] = search / bare;
                drawingToo[round] = both / bare;
                drawing[round] = board / bare;
            }
        }
        System.out.printf(
                "to a bare decode: scenes %s, with a storyboard %s, a storyboard alone %s%n",
                told(searching), told(drawingToo), told(drawing));
        assertTrue(median(searching) <= 1.1, "scenes take " + median(searching));
        assertTrue(median(drawingToo) <= 1.2, "with a storyboard they take " + median(drawingToo));
    }

    private Path film() {
        Path film = scratch.resolve("film.mp4");
        run(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=1280x720:r=30:d=" + SECONDS + ",noise=alls=7:allf=t,format=yuv420p",
                "-f",
                "lavfi",
                "-i",
                "sine=440:r=48000:d=" + SECONDS,
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-g",
                "60",
                "-flags",
                "+cgop",
                "-c:a",
                "aac",
                "file:" + film));
        return film;
    }

    private void decode(Path film) {
        run(List.of("-i", "file:" + film, "-an", "-f", "null", "-"));
    }

    private void search(Path film, MediaFacts facts, Optional<StoryboardPlan> plan) {
        new SceneDetector(tools.calls)
                .find(new SceneSearch(film, facts, Detector.ADAPTIVE, 3, 2, plan), scratch, part -> {});
    }

    private void run(List<String> arguments) {
        tools.calls.run(
                arguments, scratch, c -> c.withLimit(tools.calls.config().encodeLimit()));
    }

    private static String told(double[] ratios) {
        Arrays.sort(ratios);
        return "%.2f (%.2f..%.2f)".formatted(median(ratios), ratios[0], ratios[ROUNDS - 1]);
    }

    private static double median(double[] ratios) {
        double[] sorted = ratios.clone();
        Arrays.sort(sorted);
        return sorted[ROUNDS / 2];
    }
}
