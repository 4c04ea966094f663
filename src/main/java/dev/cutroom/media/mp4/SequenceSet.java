package dev.cutroom.media.mp4;

/**
 * What a sequence parameter set of H.264 says that an encoder has to keep to.
 *
 * @param constraints the flags beside the profile, as one byte
 * @param references how many pictures may be referred to
 * @param framesOnly false where pictures may be woven from fields
 */
public record SequenceSet(int profile, int constraints, int level, int references, boolean framesOnly) {
    public static SequenceSet of(byte[] unit) {
        Bits bits = Bits.of(unit).skip(8);
        int profile = (int) bits.read(8);
        int constraints = (int) bits.read(8);
        int level = (int) bits.read(8);
        bits.number();
        if (profile >= 100 || profile == 44) {
            colours(bits);
        }
        order(bits);
        int references = (int) bits.number();
        bits.skip(1);
        bits.number();
        bits.number();
        return new SequenceSet(profile, constraints, level, references, bits.read(1) == 1);
    }

    private static void colours(Bits bits) {
        long sampling = bits.number();
        bits.skip(sampling == 3 ? 1 : 0);
        bits.number();
        bits.number();
        bits.skip(1);
        if (bits.read(1) == 1) {
            int lists = sampling == 3 ? 12 : 8;
            for (int i = 0; i < lists; i++) {
                if (bits.read(1) == 1) {
                    scaling(bits, i < 6 ? 16 : 64);
                }
            }
        }
    }

    private static void scaling(Bits bits, int size) {
        long last = 8;
        long next = 8;
        for (int i = 0; i < size && next != 0; i++) {
            next = (last + bits.signed() + 256) % 256;
            last = next == 0 ? last : next;
        }
    }

    /** How pictures are counted in the order of decoding, and in that of showing. */
    private static void order(Bits bits) {
        bits.number();
        long kind = bits.number();
        if (kind == 0) {
            bits.number();
        } else if (kind == 1) {
            bits.skip(1);
            bits.signed();
            bits.signed();
            for (long left = bits.number(); left > 0; left--) {
                bits.signed();
            }
        }
    }
}
