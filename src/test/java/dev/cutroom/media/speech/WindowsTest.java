package dev.cutroom.media.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowsTest {

    @TempDir
    Path directory;

    @RepeatedTest(30)
    void windowsHoldAllSpeechInOrderAndFitTheRecogniser(RepetitionInfo repetition) throws IOException {
        Speech speech = speech(new Random(repetition.getCurrentRepetition()), 40);

        List<Window> windows = Windows.of(silence(speech), speech).all();

        long end = 0;
        long held = 0;
        for (Window window : windows) {
            assertTrue(window.millis() <= Windows.MOST_MILLIS, "a window of " + window.millis());
            assertTrue(window.startMillis() >= end, "it begins before the one before it ends");
            end = window.endMillis();
            held += window.speechMillis();
        }
        assertEquals(speech.millis(), held);
    }

    @RepeatedTest(30)
    void aTimeInAWindowIsOneTimeInTheVideo(RepetitionInfo repetition) throws IOException {
        Speech speech = speech(new Random(repetition.getCurrentRepetition()), 20);

        for (Window window : Windows.of(silence(speech), speech).all()) {
            for (int i = 0; i < window.regions().size(); i++) {
                Region inVideo = window.regions().get(i);
                Region inWindow = window.speech().get(i);
                assertEquals(inVideo.millis(), inWindow.millis());
                for (long at = 0; at < inVideo.millis(); at += 10) {
                    assertEquals(inVideo.startMillis() + at, window.toVideo(inWindow.startMillis() + at));
                }
            }
        }
    }

    @RepeatedTest(30)
    void whereHearingStopsTheNextWindowBeginsUntilAllSpeechIsHeard(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        Speech speech = speech(random, 40);
        Windows windows = Windows.of(silence(speech), speech);

        long held = 0;
        long end = 0;
        for (Optional<Window> next = windows.from(0); next.isPresent(); next = windows.from(end)) {
            Window window = next.get();
            assertTrue(window.startMillis() >= end, "sound is heard twice");
            assertTrue(window.millis() <= Windows.MOST_MILLIS, "a window of " + window.millis());
            Window heard = window.until(1000 + random.nextInt((int) window.millis()));
            assertTrue(heard.endMillis() > end && heard.endMillis() <= window.endMillis());
            held += heard.speechMillis();
            end = heard.endMillis();
        }

        // What is left of an utterance when hearing stops just before its end is no word.
        assertEquals(speech.millis(), held, speech.millis() / 100.0);
        assertEquals(1, windows.before(end), 0.01);
    }

    @Test
    void aWindowThatEndsEarlierHoldsTheSoundAndTheSpeechUntilThere() throws IOException {
        Speech speech = new Speech(List.of(new Region(1000, 6000), new Region(66_000, 71_000)));
        Window window = Windows.of(silence(speech), speech).all().get(0);

        Window part = window.until(window.toWindow(67_000));

        assertEquals(67_000, part.endMillis());
        assertEquals(window.millis() - 4000 - 200, part.millis());
        assertEquals(6000, part.speechMillis());
        assertEquals(window, window.until(100), "without speech nothing is gained");
    }

    @Test
    void longSilencesCostNothing() throws IOException {
        Speech speech =
                new Speech(List.of(new Region(1000, 6000), new Region(66_000, 71_000), new Region(131_000, 136_000)));

        List<Window> windows = Windows.of(silence(speech), speech).all();

        assertEquals(1, windows.size());
        assertTrue(
                windows.get(0).millis() < 18_000, "it lasts " + windows.get(0).millis());
    }

    @Test
    void theLongestPauseIsWhereOneEnds() throws IOException {
        Speech speech = new Speech(List.of(
                new Region(0, 9000), new Region(9300, 18_000), new Region(19_000, 27_000), new Region(27_300, 36_000)));

        List<Window> windows = Windows.of(silence(speech), speech).all();

        assertEquals(2, windows.size());
        assertTrue(windows.get(0).endMillis() > 18_000 && windows.get(0).endMillis() <= 19_000, windows.toString());
    }

    @Test
    void speechWithoutAPauseIsCutWhereItIsQuiet() {
        Sounds sounds = new Sounds().voice(25_000, 0.3, 1).silence(200).voice(12_000, 0.3, 2);
        Pcm pcm = sounds.in(directory);

        List<Window> windows =
                Windows.of(pcm, new Speech(List.of(new Region(0, 37_200)))).all();

        assertEquals(2, windows.size());
        assertEquals(25_100, windows.get(0).endMillis(), 60);
        assertEquals(windows.get(0).endMillis(), windows.get(1).startMillis());
    }

    @Test
    void theSoundOfAWindowIsThatOfItsPieces() {
        Pcm pcm = new Sounds()
                .tone(1000, 100, 0.1)
                .silence(60_000)
                .tone(1000, 200, 0.1)
                .in(directory);
        Speech speech = new Speech(List.of(new Region(0, 1000), new Region(61_000, 62_000)));

        short[] sound = Windows.of(pcm, speech).all().get(0).read(pcm);

        assertEquals((1000 + 400 + 400 + 1000) * 16, sound.length);
        assertEquals(pcm.read(61_000 * 16 + 77, 1)[0], sound[1800 * 16 + 77]);
    }

    private static Speech speech(Random random, int count) {
        List<Region> regions = new ArrayList<>();
        long at = random.nextInt(3) == 0 ? 0 : random.nextInt(5000);
        for (int i = 0; i < count; i++) {
            long start = at;
            at += 200 + random.nextInt(random.nextInt(10) == 0 ? 40_000 : 6000);
            regions.add(new Region(start, at));
            at += 250 + random.nextInt(random.nextInt(4) == 0 ? 30_000 : 1500);
        }
        return new Speech(regions);
    }

    private Pcm silence(Speech speech) throws IOException {
        Path path = directory.resolve("silence.pcm");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(
                    32 * (speech.regions().get(speech.regions().size() - 1).endMillis() + 200));
        }
        return new Pcm(path);
    }
}
