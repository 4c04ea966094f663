package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class StoryboardPlanTest {
    @RepeatedTest(200)
    void tilesCoverTheFilmAndStayWithinTheirBounds(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        double duration = Math.pow(10, random.nextDouble() * 9 - 2);
        StoryboardPlan plan = StoryboardPlan.of(picture(duration, 1 + random.nextInt(5000), 1 + random.nextInt(5000)));

        assertTrue(plan.tiles() >= 1 && plan.tiles() <= 600, plan.toString());
        assertTrue(plan.tiles() * plan.interval() >= duration - 0.01, plan.toString());
        assertTrue((plan.tiles() - 1) * plan.interval() < duration, plan.toString());
        assertTrue(plan.sheets() >= 1 && plan.sheets() <= 6, plan.toString());
        assertTrue(plan.tileWidth() <= 160 && plan.tileHeight() <= 160, plan.toString());
        assertTrue(plan.tileWidth() >= 2 && plan.tileWidth() % 2 == 0, plan.toString());
    }

    @Test
    void shortFilmsHaveATileForEachSecondAndLongOnesFewer() {
        assertEquals(
                List.of(1.0, 2.0, 10.0, 15.0),
                List.of(599.0, 1000.0, 3600.0, 7200.0).stream()
                        .map(duration ->
                                StoryboardPlan.of(picture(duration, 1920, 1080)).interval())
                        .toList());
    }

    private static Picture picture(double duration, int width, int height) {
        Rational rate = new Rational(25, 1);
        return new Picture(
                0,
                "h264",
                width,
                height,
                "yuv420p",
                Rational.ONE,
                0,
                FieldOrder.PROGRESSIVE,
                rate,
                rate,
                false,
                true,
                (long) (duration * 25),
                0,
                duration);
    }
}
