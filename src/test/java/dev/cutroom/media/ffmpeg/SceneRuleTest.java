package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SceneRuleTest {
    private static final int PICTURES = 500;

    @Test
    void whatStandsOutMostGoesFirst() {
        List<Transition> changes = List.of(Transition.cut(100, 4), Transition.cut(110, 12), Transition.cut(120, 5));

        assertEquals(List.of(110), at(choose(changes, 3, 1)));
        assertEquals(List.of(100, 110, 120), at(choose(changes, 3, 0.4)));
        assertEquals(List.of(110, 120), at(choose(changes, 5, 0.4)));
    }

    @Test
    void theFirstAndTheLastSceneAreLongEnoughToo() {
        List<Transition> changes = List.of(Transition.cut(24, 9), Transition.cut(476, 9), Transition.cut(250, 9));

        assertEquals(List.of(250), at(choose(changes, 3, 1)));
        assertEquals(List.of(), at(choose(changes, 3, 11)));
    }

    @Test
    void aTransitionThatTakesTimeIsOneBoundary() {
        Transition slow = new Transition(100, 140, 120, 6);

        assertEquals(List.of(120), at(choose(List.of(slow, Transition.cut(139, 4)), 3, 0)));
        assertEquals(List.of(139), at(choose(List.of(slow, Transition.cut(139, 7)), 3, 0)));
    }

    @Test
    void nothingBeginsAtTheFirstPictureOrAfterTheLast() {
        List<Transition> changes = List.of(Transition.cut(0, 9), Transition.cut(PICTURES, 9));

        assertEquals(List.of(), at(choose(changes, 3, 0)));
    }

    @RepeatedTest(200)
    void scenesAreLongEnoughAndAHigherThresholdKeepsAPart(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Transition> changes = new ArrayList<>();
        for (int i = random.nextInt(60); i > 0; i--) {
            int at = random.nextInt(PICTURES);
            int slow = random.nextInt(3) * random.nextInt(20);
            changes.add(new Transition(at - slow, at + slow, at, 1 + 19 * random.nextFloat()));
        }
        double least = random.nextDouble() * 4;
        double threshold = 1 + random.nextDouble() * 10;

        List<Integer> low = at(choose(changes, threshold, least));
        List<Integer> high = at(choose(changes, threshold + random.nextDouble() * 5, least));

        assertTrue(low.containsAll(high), high + " is no part of " + low);
        int begin = 0;
        for (int at : low) {
            assertTrue((at - begin) / 25.0 >= least - 0.002, "too short before " + at);
            begin = at;
        }
        assertTrue(low.isEmpty() || (PICTURES - begin) / 25.0 >= least - 0.002);
    }

    private static List<Transition> choose(List<Transition> changes, double threshold, double leastSeconds) {
        return new SceneRule(threshold, leastSeconds).choose(changes, PICTURES, picture -> picture / 25.0);
    }

    private static List<Integer> at(List<Transition> chosen) {
        return chosen.stream().map(Transition::at).toList();
    }
}
