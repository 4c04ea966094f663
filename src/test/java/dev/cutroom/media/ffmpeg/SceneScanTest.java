package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SceneScanTest {
    @RepeatedTest(20)
    void hardCutsAreFoundToThePicture(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Views film = new Views();
        List<Integer> cuts = new ArrayList<>();
        int pictures = 0;
        for (int shot = 0; shot < 6; shot++) {
            int count = 20 + random.nextInt(40);
            film.shot(100 * repetition.getCurrentRepetition() + shot, count, random.nextInt(4));
            pictures += count;
            cuts.add(pictures);
        }
        cuts.remove(cuts.size() - 1);

        assertEquals(cuts, at(film.noise(3, 2).found(3, 0.5)));
    }

    @RepeatedTest(10)
    void oneShotIsOneSceneHoweverTheCameraMoves(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        Views film = new Views().shot(seed, 40, 0).shot(seed, 60, seed % 5).noise(seed, 2);

        // The camera jumps back to where it began: that one is a cut where it had gone far.
        assertTrue(film.found(3, 0.5).size() <= (seed % 5 == 0 ? 0 : 1));
        assertEquals(
                List.of(),
                at(new Views().shot(seed, 80, seed % 5).noise(seed, 2).found(3, 0.5)));
    }

    @Test
    void flashesAreNoCuts() {
        for (int length = 1; length <= 4; length++) {
            Views film = new Views().shot(1, 40, 0).blank(235, length).shot(1, 40, 0);
            assertEquals(List.of(), at(film.found(3, 0.5)), "a flash of " + length);
        }
        assertEquals(
                List.of(),
                at(new Views().shot(1, 40, 0).shot(2, 2, 0).shot(1, 40, 0).found(3, 0.5)));
    }

    @Test
    void anotherLightIsNoCut() {
        assertEquals(
                List.of(), at(new Views().shot(4, 120, 1).light(50, 90, 0.6).found(3, 0.5)));
    }

    @Test
    void aBannerIsNoCut() {
        assertEquals(List.of(), at(new Views().shot(5, 120, 0).banner(40, 80).found(3, 0.5)));
        assertEquals(List.of(), at(new Views().shot(5, 120, 1).banner(40, 80).found(3, 0.5)));
    }

    @Test
    void aDissolveIsOneBoundaryInside() {
        for (int length : new int[] {8, 12, 20, 30, 45}) {
            List<Integer> found = at(new Views()
                    .shot(6, 50, 0)
                    .dissolve(7, length)
                    .shot(7, 50, 0)
                    .found(3, 0.5));
            assertEquals(1, found.size(), "of " + length);
            assertTrue(found.get(0) >= 49 && found.get(0) <= 51 + length, found + " of " + length);
        }
    }

    @Test
    void aFadeIsOneBoundaryInsideAndOnlyBetweenDifferentViews() {
        for (int level : new int[] {16, 235}) {
            Views film = new Views()
                    .shot(8, 50, 0)
                    .fade(8, level, 10, true)
                    .blank(level, 6)
                    .fade(9, level, 10, false)
                    .shot(9, 50, 0);
            assertEquals(List.of(63), at(film.found(3, 0.5)));
            Views same = new Views()
                    .shot(8, 50, 0)
                    .fade(8, level, 10, true)
                    .blank(level, 6)
                    .fade(8, level, 10, false)
                    .shot(8, 50, 0);
            assertEquals(List.of(), at(same.found(3, 0.5)));
        }
    }

    @Test
    void aFilmThatBeginsAndEndsInBlackHasNoBoundaryThere() {
        Views film = new Views()
                .blank(16, 30)
                .fade(3, 16, 20, false)
                .shot(3, 60, 1)
                .fade(3, 16, 20, true)
                .blank(16, 30);

        assertEquals(List.of(), at(film.found(3, 0.5)));
    }

    @Test
    void afterBlackANewSceneThatBeginsAtOnceBeginsAtItsFirstPicture() {
        Views film = new Views().shot(1, 50, 0).blank(16, 20).shot(2, 50, 0);

        assertEquals(List.of(70), at(film.found(3, 0.5)));
    }

    @Test
    void aFilmOfOnePictureOrNoneHasNoBoundary() {
        assertEquals(List.of(), at(new Views().shot(1, 1, 0).found(3, 0)));
        assertEquals(List.of(), at(new Views().found(3, 0)));
    }

    private static List<Integer> at(List<Transition> found) {
        return found.stream().map(Transition::at).toList();
    }
}
