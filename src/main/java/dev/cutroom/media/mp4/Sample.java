package dev.cutroom.media.mp4;

/**
 * One sample of a track.
 *
 * @param decode when it is decoded, in ticks of its track
 * @param shown when it is shown, in the same ticks, before any edit list
 */
public record Sample(Piece piece, long decode, long shown, boolean key) {
    /** Bytes that are shown as soon as they are decoded. */
    public static Sample of(byte[] bytes, long time) {
        return new Sample(Piece.of(bytes), time, time, true);
    }

    /** The same bytes at other times. */
    public Sample at(long newDecode, long newShown) {
        return new Sample(piece, newDecode, newShown, key);
    }

    /** The same sample with other bytes. */
    public Sample holding(byte[] bytes) {
        return new Sample(Piece.of(bytes), decode, shown, key);
    }
}
