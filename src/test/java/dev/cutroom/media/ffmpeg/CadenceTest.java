package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CadenceTest {
    private static final Rational MILLIS = new Rational(1, 1000);

    @ParameterizedTest
    @ValueSource(strings = {"24000/1001", "24/1", "25/1", "30000/1001", "30/1", "50/1", "60000/1001", "60/1", "120/1"})
    void findsTheExactRateBehindTimesRoundedToMilliseconds(String rate) {
        Cadence cadence = of(MILLIS, Rational.parse(rate), 2000, new Rational(1000, 1));

        assertEquals(rate, cadence.rate().toString());
        assertFalse(cadence.variable());
    }

    @Test
    void believesTheDeclaredRateWhereItFits() {
        Rational odd = new Rational(12345, 1000);

        assertEquals(odd, of(new Rational(1, 90_000), odd, 500, odd).rate());
    }

    @Test
    void calledVariableWhenPicturesComeUnevenly() {
        PacketClock clock = new PacketClock(MILLIS);
        long[] times = {0, 33, 67, 500, 533};
        for (long time : times) {
            clock.take(packet(time));
        }
        clock.end();

        assertTrue(Cadence.of(clock, new Rational(30, 1)).variable());
    }

    @Test
    void takesTheDeclaredRateOfASinglePicture() {
        assertEquals(
                new Rational(25, 1),
                of(MILLIS, new Rational(25, 1), 1, new Rational(25, 1)).rate());
    }

    private static Cadence of(Rational timeBase, Rational rate, int pictures, Rational declared) {
        PacketClock clock = new PacketClock(timeBase);
        for (int i = 0; i < pictures; i++) {
            int reordered = i % 4 == 1 ? i + 1 : i % 4 == 2 ? i - 1 : i;
            clock.take(packet(Math.round(reordered / rate.value() / timeBase.value())));
        }
        clock.end();
        return Cadence.of(clock, declared);
    }

    private static Packet packet(long time) {
        return new Packet(0, time, time, 1, 100, true, true);
    }
}
