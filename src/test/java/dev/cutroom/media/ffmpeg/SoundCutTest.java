package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SoundCutTest {
    private static final double FRAME = 1024.0 / 48_000;

    @Test
    void isHeardFromTheStartOnAndNeverAFrameTooLong() {
        Random random = new Random(13);
        for (int round = 0; round < 5000; round++) {
            double first = random.nextDouble() - 0.5;
            Sounds sounds = Sounds.of(first, 400);
            double from = Math.max(0, first) + random.nextDouble() * 3;
            double until = from + 0.1 + random.nextDouble() * 3;

            SoundCut cut = sounds.cut(from, until);

            double begins = sounds.starts[cut.from()] + cut.skip();
            double ends = sounds.ends[cut.to() - 1];
            int heard = cut.from();
            while (sounds.ends[heard] <= from + 1e-4) {
                heard++;
            }
            assertEquals(from, begins, 1e-3);
            assertTrue(cut.skip() < 0.05 + 2 * FRAME, "skips " + cut.skip());
            assertTrue(Math.abs(ends - sounds.starts[heard] - (until - from)) <= FRAME + 1e-6);
            assertTrue(ends > until - FRAME - 1e-6 && ends < until + FRAME + 1e-6);
        }
    }

    @Test
    void beginsLaterWhereTheSoundDoes() {
        SoundCut cut = Sounds.of(2, 100).cut(1.5, 3);

        assertEquals(0.5, cut.delay(), 1e-9);
        assertEquals(0, cut.from());
        assertEquals(0, cut.skip());
    }

    @Test
    void isEmptyWhereTheSoundIsOver() {
        assertTrue(Sounds.of(0, 10).cut(5, 6).empty());
    }

    private record Sounds(double[] starts, double[] ends) {
        static Sounds of(double first, int count) {
            double[] starts = new double[count];
            double[] ends = new double[count];
            for (int i = 0; i < count; i++) {
                starts[i] = first + i * FRAME;
                ends[i] = starts[i] + FRAME;
            }
            return new Sounds(starts, ends);
        }

        SoundCut cut(double from, double until) {
            return SoundCut.of(starts, ends, new Span(from, from, until, 0, 1), 0.05, FRAME);
        }
    }
}
