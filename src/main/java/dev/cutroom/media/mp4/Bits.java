package dev.cutroom.media.mp4;

import java.util.Arrays;

/** Reads and copies single bits of a unit's payload, from which the emulation prevention bytes are taken out. */
final class Bits {
    private byte[] bytes;
    private int position;

    Bits(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The payload of a unit: without the bytes that keep start codes out of it. */
    static Bits of(byte[] unit) {
        byte[] plain = new byte[unit.length];
        int count = 0;
        int zeros = 0;
        for (byte value : unit) {
            if (zeros >= 2 && value == 3) {
                zeros = 0;
                continue;
            }
            zeros = value == 0 ? zeros + 1 : 0;
            plain[count++] = value;
        }
        return new Bits(Arrays.copyOf(plain, count));
    }

    static Bits empty() {
        return new Bits(new byte[0]);
    }

    int position() {
        return position;
    }

    Bits skip(int count) {
        position += count;
        return this;
    }

    long read(int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | bit(position++);
        }
        return value;
    }

    /** An unsigned number in the code of Exp-Golomb. */
    long number() {
        int zeros = 0;
        while (zeros < 32 && bit(position) == 0) {
            zeros++;
            position++;
        }
        return read(zeros + 1) - 1;
    }

    long signed() {
        long code = number();
        return (code & 1) == 1 ? (code + 1) / 2 : -code / 2;
    }

    /** Appends so many bits of a value. */
    Bits write(long value, int count) {
        bytes = Arrays.copyOf(bytes, (position + count + 7) / 8);
        for (int i = count - 1; i >= 0; i--) {
            bytes[position / 8] |= (byte) ((value >> i & 1) << 7 - position % 8);
            position++;
        }
        return this;
    }

    Bits writeNumber(long value) {
        int length = 64 - Long.numberOfLeadingZeros(value + 1);
        return write(value + 1, 2 * length - 1);
    }

    /** Appends bits of another payload, from where it stands up to a position. */
    Bits copy(Bits from, int end) {
        while (from.position < end) {
            int count = Math.min(32, end - from.position);
            write(from.read(count), count);
        }
        return this;
    }

    /** Where the last bit that is set stands: the one that closes the payload. */
    int stop() {
        int last = bytes.length * 8 - 1;
        while (last > 0 && bit(last) == 0) {
            last--;
        }
        return last;
    }

    /** As a unit again: with the bytes that keep start codes out of it. */
    byte[] unit() {
        byte[] unit = new byte[bytes.length + bytes.length / 2 + 1];
        int count = 0;
        int zeros = 0;
        for (byte value : bytes) {
            if (zeros >= 2 && (value & 0xff) <= 3) {
                unit[count++] = 3;
                zeros = 0;
            }
            zeros = value == 0 ? zeros + 1 : 0;
            unit[count++] = value;
        }
        return Arrays.copyOf(unit, count);
    }

    byte[] bytes() {
        return bytes;
    }

    private int bit(int at) {
        if (at / 8 >= bytes.length) {
            throw new IllegalArgumentException("the unit ends too early");
        }
        return bytes[at / 8] >> 7 - at % 8 & 1;
    }
}
