package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.media.speech.Heard;
import dev.cutroom.media.speech.HeardSegment;
import dev.cutroom.media.speech.HeardToken;
import dev.cutroom.media.speech.HeardWord;
import dev.cutroom.media.speech.Pcm;
import dev.cutroom.media.speech.Speech;
import dev.cutroom.media.speech.SpeechDetector;
import dev.cutroom.media.speech.Window;
import dev.cutroom.media.speech.Windows;
import dev.cutroom.media.speech.WordFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where speech begins and ends and when words are said, on all shared sound where that is known; nothing is recognised here. */
class CorpusSpeechTest {

    private static final double INTO_SILENCE = 0.25;

    @TempDir
    Path scratch;

    private final Tools tools = Tools.of(Origin.BUNDLED);

    @Test
    void speechIsFoundWhereItIsAndNotInTheSilences() {
        List<Corpus.Entry> entries = speech("/transcript/segments");
        List<String> wrong = new ArrayList<>();
        for (Corpus.Entry entry : entries) {
            Speech speech = SpeechDetector.find(sound(entry));
            for (JsonNode segment : entry.json().at("/transcript/segments")) {
                long start = millis(segment, "voiced_start");
                long end = millis(segment, "voiced_end");
                if (speech.within(start, end) < (end - start) * 3 / 4 || speech.within(start, start + 300) == 0) {
                    wrong.add(entry + " misses speech at " + start);
                }
            }
            for (JsonNode silence : entry.json().get("silences")) {
                long inside = (long) (1000 * INTO_SILENCE);
                if (speech.within(millis(silence, "start") + inside, millis(silence, "end") - inside) > 0) {
                    wrong.add(entry + " hears speech in " + silence);
                }
            }
        }
        assertTrue(entries.size() > 10, "only " + entries.size() + " files");
        assertEquals(List.of(), wrong);
    }

    @Test
    void wordsAreFoundHoweverRoughlyTheRecogniserHadThem() {
        List<Double> errors = new ArrayList<>();
        for (Corpus.Entry entry : speech("/transcript/words")) {
            Pcm sound = sound(entry);
            JsonNode words = entry.json().at("/transcript/words");
            String language = entry.json().at("/transcript/language").asText();
            List<HeardWord> found = found(sound, words, new WordFinder(language));
            assertEquals(words.size(), found.size(), entry.name());
            for (int i = 0; i < found.size(); i++) {
                errors.add(Math.abs(found.get(i).startMillis() / 1000.0
                        - words.get(i).get("start").asDouble()));
            }
        }
        Collections.sort(errors);
        assertTrue(errors.size() > 50, "only " + errors.size() + " words");
        assertTrue(
                errors.get(errors.size() / 2) <= 0.05, "half of the words are off by " + errors.get(errors.size() / 2));
        assertTrue(
                errors.get(errors.size() * 95 / 100) <= 0.25,
                "the worst are off by " + errors.subList(errors.size() * 95 / 100, errors.size()));
    }

    /** All words in one window, heard up to 0.3 s too early or too late. */
    private static List<HeardWord> found(Pcm sound, JsonNode words, WordFinder finder) {
        Random random = new Random(7);
        Window window = Windows.of(sound, SpeechDetector.find(sound)).all().get(0);
        List<HeardToken> tokens = new ArrayList<>();
        for (JsonNode word : words) {
            long start = window.toWindow(millis(word, "start"));
            // What a token's attention tells is when the next one begins.
            if (!tokens.isEmpty()) {
                HeardToken last = tokens.remove(tokens.size() - 1);
                tokens.add(
                        new HeardToken(last.text(), last.startMillis(), start, Math.max(0, start + rough(random)), 1));
            }
            tokens.add(new HeardToken(" " + word.get("word").asText(), start + rough(random), start, -1, 1));
        }
        List<HeardSegment> segments = List.of(new HeardSegment(0, window.millis(), 0, -0.1, tokens));
        return finder.find(window, window.read(sound), new Heard(segments, window.millis()), List.of())
                .words();
    }

    private static long rough(Random random) {
        return random.nextInt(600) - 300;
    }

    private Pcm sound(Corpus.Entry entry) {
        MediaFacts facts = tools.prober.probe(entry.path(), scratch);
        return new Pcm(new AudioExtractor(tools.calls).extract(entry.path(), facts, scratch, part -> {}));
    }

    private static List<Corpus.Entry> speech(String what) {
        return Corpus.open()
                .media()
                .filter(e -> e.verdict().equals("accept"))
                .filter(e -> e.json().at(what).isArray())
                .toList();
    }

    private static long millis(JsonNode node, String field) {
        return Math.round(1000 * node.get(field).asDouble());
    }
}
