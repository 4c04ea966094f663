package dev.cutroom.media.mp4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BitsTest {
    @Test
    void readsTheNumbersThatItWrote() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            long[] numbers = random.longs(20, 0, 1L << random.nextInt(1, 30)).toArray();
            Bits bits = Bits.empty().write(random.nextInt(4), 2);
            for (long number : numbers) {
                bits.writeNumber(number);
            }
            Bits read = new Bits(bits.bytes()).skip(2);
            for (long number : numbers) {
                assertEquals(number, read.number());
            }
        }
    }

    @Test
    void keepsStartCodesOutOfUnitsAndTakesTheBytesOutAgain() {
        Random random = new Random(8);
        for (int round = 0; round < 500; round++) {
            byte[] plain = zeroes(random);
            byte[] unit = new Bits(plain).unit();
            assertArrayEquals(plain, Bits.of(unit).bytes());
            for (int i = 0; i + 2 < unit.length; i++) {
                assertFalse(unit[i] == 0 && unit[i + 1] == 0 && unit[i + 2] >= 0 && unit[i + 2] < 3, "start code");
            }
        }
    }

    /** Bytes full of zeros, with an end that a unit may have. */
    static byte[] zeroes(Random random) {
        byte[] plain = new byte[random.nextInt(3, 40)];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : random.nextInt(5) - 1);
        }
        plain[plain.length - 1] = (byte) 0x80;
        return plain;
    }
}
