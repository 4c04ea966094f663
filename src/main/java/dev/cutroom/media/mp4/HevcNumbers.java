package dev.cutroom.media.mp4;

import java.util.List;

/**
 * Gives the parameter sets of an HEVC stream other numbers, and its pictures the same; x265 knows no way to choose them.
 *
 * <p>A slice names its picture set before anything of variable length. A number from 15 to 30 takes eight bits more than the
 * 0 that x265 writes, so that all that follows moves by a whole byte and need not be understood.
 */
public final class HevcNumbers {
    private static final int HEADER = 16;
    private static final int PROFILE = 88;
    private static final int LEVEL = 8;

    private final int video;
    private final int sequence;
    private final int picture;

    /** Numbers that are free in this stream. @throws IllegalArgumentException when there are none */
    public HevcNumbers(DecoderConfig source) {
        this.video = SetNumbers.free(source, 32).orElseThrow(IllegalArgumentException::new);
        this.sequence = SetNumbers.free(source, 33).orElseThrow(IllegalArgumentException::new);
        this.picture = SetNumbers.free(source).orElseThrow(IllegalArgumentException::new);
    }

    /** The same sets under the new numbers. */
    public DecoderConfig of(DecoderConfig encoded) {
        List<byte[]> sets = encoded.sets().stream().map(this::set).toList();
        return new DecoderConfig(encoded.codec(), encoded.head(), sets, encoded.tail());
    }

    /** True for a picture set of the new number, which the source must not have. */
    public boolean taken(byte[] set) {
        int number = SetNumbers.number(PictureCodec.HEVC, set);
        return switch (PictureCodec.HEVC.type(set)) {
            case 32 -> number == video;
            case 33 -> number == sequence;
            default -> number == picture;
        };
    }

    private byte[] set(byte[] unit) {
        Bits old = Bits.of(unit);
        return switch (PictureCodec.HEVC.type(unit)) {
            case 32 -> closed(Bits.empty().copy(old, HEADER).write(video, 4), old.skip(4));
            case 33 -> sequence(unit, old);
            default -> picture(old);
        };
    }

    private byte[] sequence(byte[] unit, Bits old) {
        Bits made = Bits.empty().copy(old, HEADER).write(video, 4);
        made.copy(old.skip(4), beforeSequenceNumber(unit)).writeNumber(sequence);
        old.number();
        return closed(made, old);
    }

    private byte[] picture(Bits old) {
        Bits made = Bits.empty().copy(old, HEADER).writeNumber(picture).writeNumber(sequence);
        old.number();
        old.number();
        return closed(made, old);
    }

    private static byte[] closed(Bits made, Bits old) {
        return made.copy(old, old.stop() + 1).unit();
    }

    /** A slice under the new number of its picture set; anything else as it is. */
    public byte[] slice(byte[] unit) {
        if (!PictureCodec.HEVC.slice(unit)) {
            return unit;
        }
        Bits old = Bits.of(unit);
        int type = PictureCodec.HEVC.type(unit);
        int before = HEADER + 1 + (type >= 16 && type <= 23 ? 1 : 0);
        Bits number = new Bits(old.bytes()).skip(before);
        if (number.number() != 0) {
            throw new IllegalArgumentException("the encoder numbers its sets otherwise than expected");
        }
        return shifted(old.bytes(), before);
    }

    /** Puts the number in the place of the single bit at a position; what follows moves by a byte. */
    private byte[] shifted(byte[] plain, int before) {
        byte[] made = new byte[plain.length + 1];
        int from = before / 8;
        System.arraycopy(plain, 0, made, 0, from);
        Bits start = Bits.empty().copy(new Bits(plain).skip(8 * from), before).writeNumber(picture);
        int rest = 8 - (before + 1) % 8;
        Bits old = new Bits(plain).skip(before + 1);
        start.copy(old, before + 1 + rest % 8);
        System.arraycopy(start.bytes(), 0, made, from, start.bytes().length);
        int done = from + start.bytes().length;
        System.arraycopy(plain, done - 1, made, done, made.length - done);
        return new Bits(made).unit();
    }

    /** Where the number of a sequence set stands: behind profile and level, which each layer below may have of its own. */
    static int beforeSequenceNumber(byte[] unit) {
        Bits bits = Bits.of(unit).skip(HEADER + 4);
        int layers = (int) bits.read(3);
        bits.skip(1 + PROFILE + LEVEL);
        boolean[] profiles = new boolean[layers];
        boolean[] levels = new boolean[layers];
        for (int i = 0; i < layers; i++) {
            profiles[i] = bits.read(1) == 1;
            levels[i] = bits.read(1) == 1;
        }
        bits.skip(layers > 0 ? 2 * (8 - layers) : 0);
        for (int i = 0; i < layers; i++) {
            bits.skip((profiles[i] ? PROFILE : 0) + (levels[i] ? LEVEL : 0));
        }
        return bits.position();
    }
}
