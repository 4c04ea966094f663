package dev.cutroom.media.mp4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HevcNumbersTest {
    private static final int HEADER = 16;
    private static final int TRAILING = 1;
    private static final int IDR = 19;

    private final DecoderConfig source = config(video(0), sequence(0, 2), picture(0));
    private final HevcNumbers numbers = new HevcNumbers(source);

    @Test
    void givesSetsNumbersThatTheSourceDoesNotUse() {
        DecoderConfig changed = numbers.of(config(video(0), sequence(0, 0), picture(0)));

        for (byte[] set : changed.sets()) {
            for (byte[] old : source.sets()) {
                boolean same = PictureCodec.HEVC.type(set) == PictureCodec.HEVC.type(old);
                assertFalse(same && number(set) == number(old));
            }
        }
        assertEquals(6, source.and(changed).sets().size());
    }

    @Test
    void changesNothingElseInASet() {
        for (int layers : new int[] {0, 1, 3}) {
            byte[] old = sequence(0, layers);
            byte[] made = numbers.of(config(video(0), old, picture(0))).sets().get(1);
            Bits before = Bits.of(old).skip(HevcNumbers.beforeSequenceNumber(old));
            Bits after = Bits.of(made).skip(HevcNumbers.beforeSequenceNumber(made));
            before.number();
            after.number();
            assertEquals(before.read(40), after.read(40));
            assertEquals(before.stop() - before.position(), after.stop() - after.position());
        }
    }

    @Test
    void movesWhatFollowsTheNumberOfASliceByAWholeByte() {
        Random random = new Random(9);
        for (int round = 0; round < 500; round++) {
            int type = random.nextBoolean() ? IDR : TRAILING;
            int before = HEADER + (type == IDR ? 2 : 1);
            byte[] rest = BitsTest.zeroes(random);
            Bits slice = Bits.empty().write((long) type << 9 | 1, HEADER).write(random.nextInt(4), before - HEADER);
            slice.writeNumber(0).copy(new Bits(rest), rest.length * 8);

            Bits made = Bits.of(numbers.slice(slice.unit()));

            assertEquals(slice.bytes().length + 1, made.bytes().length);
            assertEquals(new Bits(slice.bytes()).read(before), made.read(before));
            assertEquals(15, made.number());
            for (int i = 0; i < rest.length; i++) {
                assertEquals(rest[i] & 0xff, made.read(8), "byte " + i);
            }
        }
    }

    @Test
    void leavesUnitsThatAreNoSlices() {
        byte[] message = {39 << 1, 1, 5, 0};

        assertArrayEquals(message, numbers.slice(message));
    }

    @Test
    void readsTheParameterSetsThatItWrote() {
        DecoderConfig both = source.and(numbers.of(config(video(0), sequence(0, 1), picture(0))));

        DecoderConfig read = DecoderConfig.parse("hvcC", both.bytes());

        assertEquals(6, read.sets().size());
        assertEquals(4, read.lengthSize());
        both.sets()
                .forEach(set -> assertEquals(
                        1,
                        read.sets().stream().filter(s -> Arrays.equals(s, set)).count()));
    }

    private static int number(byte[] set) {
        return SetNumbers.number(PictureCodec.HEVC, set);
    }

    private static DecoderConfig config(byte[]... sets) {
        byte[] head = new byte[22];
        head[0] = 1;
        head[21] = 3;
        return new DecoderConfig(PictureCodec.HEVC, head, List.of(sets), new byte[0]);
    }

    private static byte[] video(int number) {
        return Bits.empty()
                .write(32 << 9 | 1, HEADER)
                .write(number, 4)
                .write(0xabcde, 20)
                .write(1, 1)
                .unit();
    }

    /** @param layers further layers, of which every other has a profile and a level of its own */
    private static byte[] sequence(int number, int layers) {
        Bits bits = Bits.empty()
                .write(33 << 9 | 1, HEADER)
                .write(0, 4)
                .write(layers, 3)
                .write(1, 1);
        bits.write(0x1234567, 32).write(0, 32).write(0, 24).write(93, 8);
        for (int i = 0; i < layers; i++) {
            bits.write(i % 2 == 0 ? 3 : 0, 2);
        }
        bits.write(0, layers > 0 ? 2 * (8 - layers) : 0);
        for (int i = 0; i < layers; i += 2) {
            bits.write(0x7f, 32).write(0, 32).write(5, 32);
        }
        return bits.writeNumber(number).write(0x5a5a5a5a5aL, 40).write(1, 1).unit();
    }

    private static byte[] picture(int number) {
        return Bits.empty()
                .write(34 << 9 | 1, HEADER)
                .writeNumber(number)
                .writeNumber(0)
                .write(0x2d5, 11)
                .write(1, 1)
                .unit();
    }
}
