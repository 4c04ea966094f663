package dev.cutroom.media.mp4;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The numbers by which parameter sets are known, and such as are still free. */
public final class SetNumbers {
    /** Up to here a number is coded in one byte and one bit from 15 on, a whole byte more than the number 0. */
    private static final int FIRST = 15;

    private static final int LAST = 30;

    private SetNumbers() {}

    /**
     * A number that no set of a kind has, fit for sets of all kinds of H.264; for HEVC fit for its picture sets.
     *
     * <p>From 15 to 30, for which the code is exactly eight bits longer than for 0.
     */
    public static OptionalInt free(DecoderConfig config) {
        PictureCodec codec = config.codec();
        List<Integer> taken = config.sets().stream()
                .filter(set -> codec == PictureCodec.H264 || codec.type(set) == codec.pictureSet())
                .map(set -> number(codec, set))
                .toList();
        return IntStream.rangeClosed(FIRST, LAST)
                .filter(n -> !taken.contains(n))
                .findFirst();
    }

    /** A number from 0 to 15 that no set of this type has; HEVC's video and sequence sets. */
    static OptionalInt free(DecoderConfig config, int type) {
        List<Integer> taken = config.sets().stream()
                .filter(set -> config.codec().type(set) == type)
                .map(set -> number(config.codec(), set))
                .toList();
        return IntStream.iterate(15, n -> n >= 0, n -> n - 1)
                .filter(n -> !taken.contains(n))
                .findFirst();
    }

    /** The number of a parameter set. */
    public static int number(PictureCodec codec, byte[] set) {
        Bits bits = Bits.of(set);
        if (codec == PictureCodec.H264) {
            return (int) bits.skip(codec.sequenceSet(set) ? 32 : 8).number();
        }
        return switch (codec.type(set)) {
            case 32 -> (int) bits.skip(16).read(4);
            case 33 -> (int) bits.skip(HevcNumbers.beforeSequenceNumber(set)).number();
            default -> (int) bits.skip(16).number();
        };
    }
}
