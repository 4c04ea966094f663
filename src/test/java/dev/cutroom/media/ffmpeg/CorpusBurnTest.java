package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class CorpusBurnTest {
    private static final Set<String> KINDS = Set.of("timing", "formats", "nasty", "real");

    @TempDir
    Path scratch;

    @TestFactory
    Stream<DynamicTest> keepsWhatIsNotText() {
        Corpus corpus = Corpus.open();
        return Tools.origins()
                .filter(o -> o == Origin.BUNDLED || Tools.installed().isPresent())
                .flatMap(origin -> {
                    Tools tools = Tools.of(origin);
                    return corpus.media()
                            .filter(e -> KINDS.contains(e.kind()) && e.verdict().equals("accept"))
                            .filter(e -> e.first("video").isPresent())
                            .filter(e -> Corpus.whole() || e.path().toFile().length() < 60_000)
                            .map(e -> dynamicTest(origin + " " + e, () -> burn(tools, e.path())));
                });
    }

    private void burn(Tools tools, Path source) {
        MediaFacts facts = tools.prober.probe(source, scratch);

        BurnResult result = new Burns(tools, scratch).burn(source, facts, "HHH");

        Picture before = facts.picture().orElseThrow();
        Picture after = result.facts().picture().orElseThrow();
        assertEquals(before.frameCount(), after.frameCount());
        assertEquals(before.variableRate(), after.variableRate());
        assertEquals(before.cadence().value(), after.cadence().value(), 0.01);
        assertEquals(before.fields(), after.fields());
        assertEquals(before.sampleAspect().value(), after.sampleAspect().value(), 0.001);
        sound(facts, result.facts());
        assertTrue(Similarity.of(tools, source, result.file(), scratch) >= 0.98, "SSIM above the text");
    }

    private static void sound(MediaFacts before, MediaFacts after) {
        assertEquals(before.sound().map(Sound::codec), after.sound().map(Sound::codec));
        if (before.hasAudio()) {
            double apartBefore = before.sound().orElseThrow().start() - before.origin();
            double apartAfter = after.sound().orElseThrow().start() - after.origin();
            assertEquals(apartBefore, apartAfter, 0.003, "between the first picture and the first sound");
            assertEquals(
                    before.tracks().stream()
                            .filter(t -> t.kind() == TrackKind.AUDIO)
                            .count(),
                    after.tracks().stream()
                            .filter(t -> t.kind() == TrackKind.AUDIO)
                            .count());
        }
    }
}
