package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.media.RefusedMedia;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class CorpusProbeTest {
    @TempDir
    Path scratch;

    @TestFactory
    Stream<DynamicTest> tellsTheFactsOfEveryFileToAccept() {
        return each("accept", (tools, entry) -> new Judge(entry, tools.prober.probe(entry.path(), scratch)).judge());
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryFileToRefuse() {
        return each("refuse", (tools, entry) -> {
            RefusedMedia refused = assertThrows(RefusedMedia.class, () -> tools.prober.probe(entry.path(), scratch));
            assertTrue(refused.permanent());
        });
    }

    @TestFactory
    Stream<DynamicTest> endsCleanlyOnFilesThatMayGoEitherWay() {
        return each("accept_or_refuse", (tools, entry) -> {
            try {
                new Judge(entry, tools.prober.probe(entry.path(), scratch)).duration();
            } catch (RefusedMedia e) {
                assertTrue(e.permanent());
            }
        });
    }

    private interface Check {
        void on(Tools tools, Corpus.Entry entry);
    }

    private static Stream<DynamicTest> each(String verdict, Check check) {
        Corpus corpus = Corpus.open();
        return Tools.origins()
                .filter(o -> o == Origin.BUNDLED || Tools.installed().isPresent())
                .flatMap(origin -> {
                    Tools tools = Tools.of(origin);
                    return corpus.media()
                            .filter(e -> e.verdict().equals(verdict))
                            .map(e -> dynamicTest(origin + " " + e, () -> check.on(tools, e)));
                });
    }

    private record Judge(Corpus.Entry entry, MediaFacts facts) {
        void judge() {
            assertEquals(entry.facts().get("has_audio").asBoolean(), facts.hasAudio());
            entry.first("audio")
                    .ifPresent(a -> assertEquals(
                            a.get("codec").asText(), facts.sound().orElseThrow().codec()));
            duration();
            entry.first("video")
                    .ifPresentOrElse(
                            this::picture, () -> assertTrue(facts.picture().isEmpty()));
        }

        void duration() {
            double[] wanted = entry.json().at("/expect/true_duration").isNumber()
                    ? new double[] {entry.json().at("/expect/true_duration").asDouble()}
                    : DoubleStream.concat(
                                    DoubleStream.of(entry.json()
                                            .at("/facts/format_duration")
                                            .asDouble()),
                                    entry.streams()
                                            .mapToDouble(s -> s.path("span").asDouble()))
                            .filter(d -> d > 0)
                            .toArray();
            assertTrue(
                    wanted.length == 0
                            || entry.verdict().contains("or")
                                    && !entry.json().at("/expect/true_duration").isNumber()
                            || DoubleStream.of(wanted)
                                    .anyMatch(d -> Math.abs(d - facts.duration()) <= Math.max(0.1, d / 100)),
                    () -> "duration " + facts.duration() + ", wanted one of "
                            + DoubleStream.of(wanted).boxed().toList());
        }

        private void picture(JsonNode video) {
            Picture picture = facts.picture().orElseThrow();
            assertEquals(video.get("codec").asText(), picture.codec());
            assertEquals(video.get("width").asInt(), picture.width());
            assertEquals(video.get("height").asInt(), picture.height());
            assertEquals(video.path("rotation").asInt(), picture.rotation());
            assertEquals(video.get("pix_fmt").asText(), picture.pixelFormat());
            assertTrue(counts(video).contains(picture.frameCount()), () -> "frames " + picture.frameCount());
            if (!video.get("vfr").asBoolean()) {
                assertTrue(rates(video).contains(picture.frameRate()), () -> "rate " + picture.frameRate());
            }
        }

        private Set<Long> counts(JsonNode video) {
            return Set.copyOf(Stream.of(entry.facts().get("frame_count"), video.get("packets"))
                    .map(JsonNode::asLong)
                    .collect(Collectors.toSet()));
        }

        private static Set<Rational> rates(JsonNode video) {
            return Stream.of("r_frame_rate", "avg_frame_rate")
                    .map(key -> video.get(key).asText())
                    .filter(text -> !text.endsWith("/0") && !text.startsWith("0/"))
                    .map(Rational::parse)
                    .collect(Collectors.toSet());
        }
    }
}
