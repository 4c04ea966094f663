package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BlackWatchTest {
    private static final int BLACK = 16;

    @Test
    void theMiddleOfTheBlackBetweenTwoLightsIsABoundary() {
        Views film = new Views()
                .shot(1, 50, 0)
                .fade(1, BLACK, 10, true)
                .blank(BLACK, 20)
                .fade(2, BLACK, 10, false)
                .shot(2, 50, 0);

        assertEquals(70, at(film, 12).get(0), 3);
        assertEquals(List.of(), at(film, 250));
    }

    @Test
    void aSceneThatIsThereAtOnceBeginsAtItsFirstPicture() {
        assertEquals(List.of(70), at(new Views().shot(1, 50, 0).blank(BLACK, 20).shot(2, 50, 0), 12));
    }

    @Test
    void greyIsNotBlackAndBlackAtTheEndsIsNoBoundary() {
        assertEquals(List.of(), at(new Views().shot(1, 50, 0).blank(60, 20).shot(2, 50, 0), 12));
        assertEquals(List.of(), at(new Views().blank(BLACK, 30).shot(1, 60, 0).blank(BLACK, 30), 1));
    }

    @Test
    void aGlimmerWithinTheBlackCountsOnlyAtALowThreshold() {
        Views film = new Views()
                .shot(1, 50, 0)
                .blank(BLACK, 20)
                .blank(50, 4)
                .blank(BLACK, 12)
                .shot(2, 50, 0);

        assertEquals(2, at(film, 12).size());
        assertEquals(List.of(70), at(film, 50));
    }

    @RepeatedTest(50)
    void aHigherThresholdKeepsAPart(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Views film = new Views();
        for (int i = 0; i < 40; i++) {
            film.blank(BLACK + (random.nextBoolean() ? random.nextInt(8) : random.nextInt(200)), 1 + random.nextInt(6));
        }
        double threshold = 1 + random.nextInt(100);
        List<Integer> low = at(film, threshold);

        assertTrue(low.containsAll(at(film, threshold + random.nextInt(100))), low.toString());
    }

    private static List<Integer> at(Views film, double threshold) {
        return film.found(Detector.THRESHOLD, threshold, 0).stream()
                .map(Transition::at)
                .toList();
    }
}
