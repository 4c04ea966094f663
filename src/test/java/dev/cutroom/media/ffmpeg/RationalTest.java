package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RationalTest {
    @Test
    void isAlwaysInLowestTermsAndShowsBoth() {
        assertEquals("25/1", new Rational(50, 2).toString());
        assertEquals("30000/1001", Rational.parse("30000/1001").toString());
        assertEquals("16/11", Rational.parse("16:11").toString());
    }

    @Test
    void refusesAZeroBelow() {
        assertThrows(IllegalArgumentException.class, () -> new Rational(1, 0));
    }
}
