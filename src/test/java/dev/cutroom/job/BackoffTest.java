package dev.cutroom.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration BASE = Duration.ofSeconds(1);
    private static final Duration MAX = Duration.ofMinutes(5);

    @Test
    void eachWaitIsTwiceTheOneBefore() {
        Backoff backoff = new Backoff(BASE, MAX, () -> 0);
        assertEquals(Duration.ofSeconds(1), backoff.before(1));
        assertEquals(Duration.ofSeconds(2), backoff.before(2));
        assertEquals(Duration.ofSeconds(64), backoff.before(7));
    }

    @Test
    void noWaitIsLongerThanTheCapNorShorterThanHalfOfItsStep() {
        Random random = new Random(3);
        Backoff backoff = new Backoff(BASE, MAX, random::nextDouble);
        for (int retry = 1; retry <= 200; retry++) {
            Duration wait = backoff.before(retry);
            double step = Math.min(300, Math.pow(2, retry - 1));
            assertTrue(wait.compareTo(MAX) <= 0, wait + " before retry " + retry);
            assertTrue(wait.toMillis() >= step * 500 - 1, wait + " before retry " + retry);
        }
    }
}
