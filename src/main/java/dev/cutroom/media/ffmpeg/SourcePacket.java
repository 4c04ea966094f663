package dev.cutroom.media.ffmpeg;

/**
 * One packet with its checksum; times in seconds of the file's clock, not a number where the file tells none.
 *
 * @param visible false for what an edit list hides
 * @param changed true where the track's parameters become others with this packet
 */
record SourcePacket(
        double shown,
        double decoded,
        double duration,
        long size,
        long sum,
        boolean key,
        boolean visible,
        boolean changed) {
    /** In the place of a checksum that nobody has made yet. */
    static final long UNKNOWN = -1;

    SourcePacket summed(long checksum) {
        return new SourcePacket(shown, decoded, duration, size, checksum, key, visible, changed);
    }

    boolean sameBytes(SourcePacket other) {
        return size == other.size && sum == other.sum;
    }
}
