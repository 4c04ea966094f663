package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class CorpusTrimTest {
    private static final double LONGEST_SECONDS = 120;

    @TempDir
    Path scratch;

    @TestFactory
    Stream<DynamicTest> trimsExactly() {
        return each(TrimMode.EXACT, Set.of("timing", "formats", "nasty", "real"), (cut, result) -> {
            double each =
                    cut.facts().picture().map(p -> 1 / p.cadence().value()).orElse(0.03);
            assertEquals(cut.start(), result.actualStart(), each);
            assertEquals(cut.end(), result.actualEnd(), each);
            assertEquals(
                    result.actualEnd() - result.actualStart(), result.facts().duration(), 0.6);
        });
    }

    @TestFactory
    Stream<DynamicTest> trimsSmartlyOrExactlyWithAReason() {
        return each(TrimMode.SMART, Set.of("timing", "formats", "nasty", "real"), (cut, result) -> {
            double each =
                    cut.facts().picture().map(p -> 1 / p.cadence().value()).orElse(0.03);
            assertEquals(result.mode() == TrimMode.SMART, result.reason() == null);
            assertNotEquals(SmartReason.VERIFICATION_FAILED.name(), result.reason());
            assertEquals(cut.start(), result.actualStart(), each);
            assertEquals(cut.end(), result.actualEnd(), each);
        });
    }

    @TestFactory
    Stream<DynamicTest> copiesFromAKeyframe() {
        return each(TrimMode.COPY, Set.of("timing"), (cut, result) -> {
            assertTrue(result.actualStart() <= cut.start() + 0.002);
            assertTrue(result.actualEnd() >= cut.end() - 0.04);
        });
    }

    private interface Check {
        void on(Cut cut, TrimResult result);
    }

    private Stream<DynamicTest> each(TrimMode mode, Set<String> kinds, Check check) {
        Corpus corpus = Corpus.open();
        return Tools.origins()
                .filter(o -> o == Origin.BUNDLED || Tools.installed().isPresent())
                .flatMap(origin -> {
                    Tools tools = Tools.of(origin);
                    return corpus.media()
                            .filter(e -> kinds.contains(e.kind()) && e.verdict().equals("accept"))
                            .filter(e -> Corpus.whole()
                                    || e.kind().equals("timing")
                                    || e.path().toFile().length() < 120_000)
                            .map(e -> dynamicTest(origin + " " + e, () -> trim(tools, e, mode, check)));
                });
    }

    private void trim(Tools tools, Corpus.Entry entry, TrimMode mode, Check check) {
        MediaFacts facts = tools.prober.probe(entry.path(), scratch);
        double length = SpanFinder.length(facts);
        double start = length > LONGEST_SECONDS ? length / 2 : length / 3;
        Cut cut = new Cut(entry.path(), facts, start, Math.min(start + 5, length * 0.8), mode, 2);
        try {
            check.on(cut, tools.trimmer.trim(cut, scratch, part -> {}));
        } catch (MediaFailure e) {
            assertEquals(MediaProblem.COPY_UNAVAILABLE, e.problem(), e.getMessage());
        }
    }
}
