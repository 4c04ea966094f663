package dev.cutroom.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private record Written(double percent, String phase, Double etaSeconds) {}

    private final List<Written> written = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger signs = new AtomicInteger();
    private final Progress progress = new Progress(
            (percent, phase, eta) -> written.add(new Written(percent, phase, eta)), signs::incrementAndGet, nanos::get);

    private void pass(double seconds) {
        nanos.addAndGet((long) (seconds * 1e9));
    }

    @Test
    void phasesTakeTheirSharesOfTheWhole() {
        progress.enter("probing", 0.2);
        pass(1);
        progress.at(0.5);
        pass(1);
        progress.enter("cutting", 0.8);
        pass(1);
        progress.at(0.5);
        assertEquals(
                List.of(0.0, 10.0, 20.0, 60.0),
                written.stream().map(Written::percent).toList());
        assertEquals("cutting", written.get(3).phase());
    }

    @Test
    void theEtaFollowsTheSpeedSoFar() {
        progress.enter("cutting", 1);
        assertNull(written.get(0).etaSeconds());
        pass(10);
        progress.at(0.25);
        assertEquals(30.0, written.get(1).etaSeconds());
    }

    @Test
    void atMostFourWritesASecond() {
        progress.enter("cutting", 1);
        for (int i = 1; i <= 1000; i++) {
            pass(0.01);
            progress.at(i / 1000.0);
        }
        assertTrue(written.size() <= 41, written.size() + " writes in 10 s");
    }

    @Test
    void itNeverGoesBackNorReachesAHundred() {
        Random random = new Random(5);
        progress.enter("cutting", 1);
        for (int i = 0; i < 500; i++) {
            pass(0.3);
            progress.at(random.nextDouble() * 1.5 - 0.2);
        }
        for (int i = 1; i < written.size(); i++) {
            assertTrue(written.get(i).percent() >= written.get(i - 1).percent());
        }
        assertTrue(written.get(written.size() - 1).percent() < 100);
    }

    @Test
    void onlyRealProgressIsASignOfLife() {
        progress.enter("cutting", 1);
        progress.at(0.5);
        int before = signs.get();
        progress.at(0.5);
        progress.at(0.4);
        assertEquals(before, signs.get());
        progress.at(0.500001);
        progress.alive();
        assertEquals(before + 2, signs.get());
    }
}
