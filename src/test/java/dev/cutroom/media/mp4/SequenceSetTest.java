package dev.cutroom.media.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SequenceSetTest {
    @Test
    void readsABaselineSet() {
        Bits set = Bits.empty()
                .write(0x67, 8)
                .write(66, 8)
                .write(0xc0, 8)
                .write(10, 8)
                .writeNumber(0);
        set.writeNumber(0)
                .writeNumber(2)
                .writeNumber(1)
                .write(0, 1)
                .writeNumber(0)
                .writeNumber(0)
                .write(1, 1);

        assertEquals(
                new SequenceSet(66, 0xc0, 10, 1, true),
                SequenceSet.of(set.write(1, 1).unit()));
    }

    @Test
    void readsAHighSetWithScalingListsAndFields() {
        Bits set = Bits.empty()
                .write(0x67, 8)
                .write(100, 8)
                .write(0, 8)
                .write(40, 8)
                .writeNumber(3);
        // 4:2:0, eight bits each; one scaling list that ends at once, and seven that are absent.
        set.writeNumber(1).writeNumber(0).writeNumber(0).write(0, 1).write(1, 1);
        set.write(1, 1).writeNumber(16).write(0, 7);
        // A count with a cycle of two pictures.
        set.writeNumber(4)
                .writeNumber(1)
                .write(0, 1)
                .writeNumber(1)
                .writeNumber(2)
                .writeNumber(2);
        set.writeNumber(5).writeNumber(6);
        set.writeNumber(4).write(0, 1).writeNumber(119).writeNumber(33).write(0, 1);

        assertEquals(
                new SequenceSet(100, 0, 40, 4, false),
                SequenceSet.of(set.write(1, 1).unit()));
    }
}
