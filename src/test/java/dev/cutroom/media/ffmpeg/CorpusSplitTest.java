package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class CorpusSplitTest {
    private static final double LONGEST_SECONDS = 120;
    private static final long LARGEST_PIXELS = 1280 * 720;

    @TempDir
    Path scratch;

    @TestFactory
    Stream<DynamicTest> partsTileTheFile() {
        Corpus corpus = Corpus.open();
        Set<String> kinds = Corpus.whole() ? Set.of("timing", "formats", "nasty", "real") : Set.of("timing");
        return Tools.origins()
                .filter(o -> o == Origin.BUNDLED || Tools.installed().isPresent())
                .flatMap(origin -> {
                    Tools tools = Tools.of(origin);
                    return corpus.media()
                            .filter(e -> kinds.contains(e.kind()) && e.verdict().equals("accept"))
                            .map(e -> dynamicTest(origin + " " + e, () -> split(tools, e)));
                });
    }

    private void split(Tools tools, Corpus.Entry entry) {
        MediaFacts facts = tools.prober.probe(entry.path(), scratch);
        double length = SpanFinder.length(facts);
        long pixels = facts.picture().map(p -> (long) p.width() * p.height()).orElse(0L);
        if (length > LONGEST_SECONDS || pixels > LARGEST_PIXELS) {
            return;
        }
        double interval = Math.max(length / 4.3, 0.1);
        List<Double> starts = tools.times.every(entry.path(), facts, interval, scratch);
        List<TrimResult> parts = tools.splitter.split(new Split(entry.path(), facts, starts, 2), scratch, p -> {});
        SplitterTest.tile(facts, starts, parts);
        assertTrue(parts.size() <= 5);
        assertEquals(starts.size(), parts.size());
    }
}
