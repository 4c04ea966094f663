package dev.cutroom.media.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordFinderTest {

    private static final String[] WORDS = {
        "and", "there", "42", "seldom", "the", "printing", "o", "überall", "I'll", "now"
    };

    @TempDir
    Path directory;

    @RepeatedTest(20)
    void wordsAreInOrderAndInsideTheSpeechWhateverTheRecogniserSays(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Pcm pcm = new Sounds()
                .silence(3000)
                .voice(3000, 0.3, random.nextInt())
                .silence(10_000)
                .voice(4000, 0.3, random.nextInt())
                .silence(2000)
                .in(directory);
        Speech speech = SpeechDetector.find(pcm);
        Window window = Windows.of(pcm, speech).all().get(0);

        Found found = new WordFinder("en").find(window, window.read(pcm), nonsense(random, 10), List.of());

        assertEquals(10, found.words().size(), found.toString());
        long end = 0;
        for (HeardWord word : found.words()) {
            assertTrue(word.startMillis() >= end && word.endMillis() > word.startMillis(), found.toString());
            assertTrue(speech.within(word.startMillis() - 20, word.startMillis() + 20) > 0, word.toString());
            assertTrue(speech.within(word.endMillis() - 20, word.endMillis() + 20) > 0, word.toString());
            end = word.endMillis();
        }
    }

    @Test
    void moreTextThanCanBeSaidIsDropped() {
        Pcm pcm = new Sounds().silence(1000).voice(1500, 0.3, 1).silence(1000).in(directory);
        Window window = Windows.of(pcm, SpeechDetector.find(pcm)).all().get(0);

        Found found = new WordFinder("en").find(window, window.read(pcm), nonsense(new Random(5), 60), List.of());

        assertEquals(List.of(), found.words());
        assertEquals(Dropped.Reason.NOT_SPEECH, found.dropped().get(0).reason());
        assertTrue(found.dropped().get(0).endMillis() <= window.endMillis());
    }

    @Test
    void nothingHeardIsNothingFound() {
        Pcm pcm = new Sounds().voice(1500, 0.3, 1).in(directory);
        Window window = Windows.of(pcm, SpeechDetector.find(pcm)).all().get(0);

        assertEquals(
                new Found(List.of(), List.of(), window.endMillis()),
                new WordFinder("de").find(window, window.read(pcm), new Heard(List.of(), 1500), List.of()));
    }

    @Test
    void whereHearingStopsIsMovedIntoTheQuietNearBy() {
        Pcm pcm = new Sounds()
                .voice(2000, 0.3, 1)
                .silence(150)
                .voice(2000, 0.3, 2)
                .silence(1000)
                .in(directory);
        Window window =
                Windows.of(pcm, new Speech(List.of(new Region(0, 4150)))).all().get(0);
        Heard heard = new Heard(nonsense(new Random(3), 4).segments(), 1960);

        Found found = new WordFinder("en").find(window, window.read(pcm), heard, List.of());

        assertEquals(2075, found.endMillis(), 30);
        assertTrue(found.words().get(3).endMillis() <= found.endMillis(), found.toString());
    }

    /** One segment of words whose times are wrong in every way. */
    private static Heard nonsense(Random random, int count) {
        List<HeardToken> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = " " + WORDS[random.nextInt(WORDS.length)] + i;
            tokens.add(new HeardToken(
                    text,
                    random.nextInt(40_000),
                    random.nextInt(40_000),
                    random.nextInt(40_000) - 1,
                    random.nextDouble()));
        }
        return new Heard(List.of(new HeardSegment(5000, 60_000, Double.NaN, -0.3, tokens)), 60_000);
    }
}
