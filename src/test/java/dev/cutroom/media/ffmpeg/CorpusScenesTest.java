package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All films with known scenes together, at the default threshold. */
class CorpusScenesTest {
    private static final double USUAL_MINIMUM = 0.6;

    @TempDir
    Path scratch;

    /** Boundaries that were found, missed, and found where there is none. */
    private static final class Tally {
        private int cuts;
        private int cutsMissed;
        private int slow;
        private int slowMissed;
        private final List<String> wrong = new ArrayList<>();
        private int falseOnes;

        private double f1(int there, int missed) {
            return 2.0 * (there - missed) / (2.0 * (there - missed) + missed + falseOnes);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void findsCutsFadesAndDissolvesAndNothingElse(Origin origin) {
        Tools tools = Tools.of(origin);
        Tally tally = new Tally();

        Corpus.open()
                .media()
                .filter(e -> e.json().at("/scenes/cuts").isArray())
                .filter(e -> e.verdict().equals("accept"))
                .forEach(e -> judge(tools, e, tally));

        assertTrue(tally.cuts > 20 && tally.slow > 5, "only " + tally.cuts + " cuts");
        assertTrue(tally.f1(tally.cuts, tally.cutsMissed) >= 0.97, "cuts: " + tally.wrong);
        assertTrue(tally.f1(tally.slow, tally.slowMissed) >= 0.85, "fades and dissolves: " + tally.wrong);
    }

    private void judge(Tools tools, Corpus.Entry entry, Tally tally) {
        MediaFacts facts = tools.prober.probe(entry.path(), scratch);
        Picture picture = facts.picture().orElseThrow();
        List<long[]> truth = truth(entry.json().get("scenes"), picture);
        SceneSearch search =
                new SceneSearch(entry.path(), facts, Detector.ADAPTIVE, 3, shortest(truth, picture), Optional.empty());
        List<Scene> scenes = new SceneDetector(tools.calls).find(search, scratch, part -> {});
        assertEquals(picture.frameCount(), scenes.get(scenes.size() - 1).endFrame(), entry.name());

        List<Long> found =
                new ArrayList<>(scenes.stream().skip(1).map(Scene::startFrame).toList());
        for (long[] change : truth) {
            boolean cut = change[0] == change[1];
            boolean missed = !found.removeIf(at -> at >= change[0] - 1 && at <= change[1] + 1);
            tally.cuts += cut ? 1 : 0;
            tally.cutsMissed += cut && missed ? 1 : 0;
            tally.slow += cut ? 0 : 1;
            tally.slowMissed += !cut && missed ? 1 : 0;
            if (missed) {
                tally.wrong.add(entry + " -" + change[0]);
            }
        }
        tally.falseOnes += found.size();
        found.forEach(at -> tally.wrong.add(entry + " +" + at));
    }

    private static List<long[]> truth(JsonNode scenes, Picture picture) {
        double rate = picture.cadence().value();
        List<long[]> truth = new ArrayList<>();
        scenes.path("cuts").forEach(cut -> {
            long at = cut.has("frame")
                    ? cut.get("frame").asLong()
                    : Math.round(cut.get("time").asDouble() * rate);
            truth.add(new long[] {at, at});
        });
        scenes.path("gradual")
                .forEach(slow -> truth.add(new long[] {
                    slow.get("start_frame").asLong(), slow.get("end_frame").asLong()
                }));
        return truth;
    }

    /** Short enough that every scene of the film may be one. */
    private static double shortest(List<long[]> truth, Picture picture) {
        long[] marks = truth.stream().mapToLong(t -> (t[0] + t[1]) / 2).sorted().toArray();
        double least = picture.frameCount();
        long before = 0;
        for (long mark : marks) {
            least = Math.min(least, mark - before);
            before = mark;
        }
        least = Math.min(least, picture.frameCount() - before);
        return Math.min(USUAL_MINIMUM, 0.9 * least / picture.cadence().value());
    }
}
