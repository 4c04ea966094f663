package dev.cutroom.media.mp4;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The units that a sample of H.264 or HEVC is made of, each behind its length. */
public final class NalUnits {
    private static final int LEADING = 64 * 1024;

    private NalUnits() {}

    /** @param lengthSize bytes of each length, 1 to 4 */
    public static List<byte[]> split(byte[] sample, int lengthSize) {
        List<byte[]> units = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(sample);
        while (bytes.remaining() > lengthSize) {
            long length = length(bytes, lengthSize);
            if (length > bytes.remaining()) {
                throw new IllegalArgumentException("a unit is longer than its sample");
            }
            byte[] unit = new byte[(int) length];
            bytes.get(unit);
            if (length > 0) {
                units.add(unit);
            }
        }
        return units;
    }

    /** The units of a sample before its first slice, and of that one its header alone. */
    public static List<byte[]> leading(Piece piece, int lengthSize, PictureCodec codec) throws IOException {
        Piece start =
                piece.file() == null ? piece : Piece.of(piece.file(), piece.offset(), Math.min(piece.size(), LEADING));
        ByteBuffer bytes = ByteBuffer.wrap(start.bytes());
        List<byte[]> units = new ArrayList<>();
        while (bytes.remaining() > lengthSize + 2) {
            long length = length(bytes, lengthSize);
            byte[] header = {bytes.get(bytes.position()), bytes.get(bytes.position() + 1)};
            if (codec.slice(header)) {
                units.add(header);
                return units;
            }
            if (length > bytes.remaining()) {
                return units;
            }
            byte[] unit = new byte[(int) length];
            bytes.get(unit);
            if (length > 2) {
                units.add(unit);
            }
        }
        return units;
    }

    private static long length(ByteBuffer bytes, int lengthSize) {
        long length = 0;
        for (int i = 0; i < lengthSize; i++) {
            length = length << 8 | bytes.get() & 0xff;
        }
        return length;
    }

    /** @throws IllegalArgumentException when a unit is too long for such a length */
    public static byte[] join(List<byte[]> units, int lengthSize) {
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        for (byte[] unit : units) {
            if (lengthSize < 4 && unit.length >> 8 * lengthSize != 0) {
                throw new IllegalArgumentException("a unit is too long for the source's kind of lengths");
            }
            for (int i = lengthSize - 1; i >= 0; i--) {
                sample.write(unit.length >> 8 * i);
            }
            sample.writeBytes(unit);
        }
        return sample.toByteArray();
    }
}
