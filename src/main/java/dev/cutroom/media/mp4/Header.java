package dev.cutroom.media.mp4;

import java.nio.ByteBuffer;

/** The fields that {@code mvhd} and {@code mdhd} begin with, in their short or long form. */
record Header(String type, long timescale, byte[] rest) {
    private static final long MOST_SHORT = 0xffffffffL;

    static Header of(Box box) {
        ByteBuffer bytes = ByteBuffer.wrap(box.payload());
        boolean wide = bytes.get(0) == 1;
        long timescale = bytes.getInt(wide ? 20 : 12) & 0xffffffffL;
        bytes.position(wide ? 32 : 20);
        return new Header(box.type(), timescale, Box.rest(bytes));
    }

    /** Creation times are left out: what is made here says nothing of when. */
    Box with(long newTimescale, long duration) {
        boolean wide = duration > MOST_SHORT;
        ByteBuffer bytes = ByteBuffer.allocate((wide ? 32 : 20) + rest.length);
        bytes.putInt(wide ? 1 << 24 : 0).position(wide ? 20 : 12);
        bytes.putInt((int) newTimescale);
        if (wide) {
            bytes.putLong(duration);
        } else {
            bytes.putInt((int) duration);
        }
        return Box.leaf(type, bytes.put(rest).array());
    }

    /** The header of a movie whose next track would have this number: it is what the header ends with. */
    Header before(int number) {
        byte[] other = rest.clone();
        ByteBuffer.wrap(other).putInt(other.length - 4, number);
        return new Header(type, timescale, other);
    }

    /** A track's header with another number and duration; its fields lie otherwise. */
    static Box ofTrack(Box box, int id, long duration) {
        ByteBuffer old = ByteBuffer.wrap(box.payload());
        boolean was = old.get(0) == 1;
        int flags = old.getInt(0) & 0xffffff;
        byte[] rest = Box.rest(old.position(was ? 36 : 24));
        boolean wide = duration > MOST_SHORT;
        ByteBuffer bytes = ByteBuffer.allocate((wide ? 36 : 24) + rest.length);
        bytes.putInt((wide ? 1 << 24 : 0) | flags).putInt(wide ? 20 : 12, id).position(wide ? 28 : 20);
        if (wide) {
            bytes.putLong(duration);
        } else {
            bytes.putInt((int) duration);
        }
        return Box.leaf(box.type(), bytes.put(rest).array());
    }
}
