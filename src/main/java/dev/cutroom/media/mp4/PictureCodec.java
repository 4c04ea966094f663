package dev.cutroom.media.mp4;

import java.util.List;
import java.util.Set;

/** The two codecs whose units are known here, and what their numbers mean. */
public enum PictureCodec {
    H264(7, 8, 6),
    HEVC(33, 34, 39);

    /** Light and colour of the whole stream (mastering display, light level, preferred transfer), by payload type. */
    private static final Set<Integer> LASTING = Set.of(137, 144, 147);

    private final int sequenceSet;
    private final int pictureSet;
    private final int message;

    PictureCodec(int sequenceSet, int pictureSet, int message) {
        this.sequenceSet = sequenceSet;
        this.pictureSet = pictureSet;
        this.message = message;
    }

    int sequenceSet() {
        return sequenceSet;
    }

    int pictureSet() {
        return pictureSet;
    }

    /** What kind of unit it is, by its header. */
    public int type(byte[] unit) {
        return this == H264 ? unit[0] & 0x1f : unit[0] >> 1 & 0x3f;
    }

    /** True for a unit that holds a part of a picture. */
    public boolean slice(byte[] unit) {
        int type = type(unit);
        return this == H264 ? type >= 1 && type <= 5 : type < 32;
    }

    /** True for a parameter set of any kind. */
    public boolean set(byte[] unit) {
        int type = type(unit);
        return this == H264 ? type == 7 || type == 8 : type >= 32 && type <= 34;
    }

    /** True for a parameter set that says size and kind of the pictures. */
    public boolean sequenceSet(byte[] unit) {
        return type(unit) == sequenceSet;
    }

    /** True for units of extensions that cannot be made here: further layers, views, or what a maker added. */
    public boolean foreign(byte[] unit) {
        int type = type(unit);
        return this == H264
                ? type == 14 || type == 15 || type >= 20
                : type >= 41 || (unit[0] & 1) != 0 || unit[1] >> 3 != 0;
    }

    /** How decoding can begin with a sample of these units. */
    public Entry entry(List<byte[]> units) {
        int type =
                units.stream().filter(this::slice).findFirst().map(this::type).orElse(0);
        if (this == H264) {
            return type == 5 ? Entry.CLOSED : Entry.NONE;
        }
        if (type == 19 || type == 20) {
            return Entry.CLOSED;
        }
        return type >= 16 && type <= 23 ? Entry.OPEN : Entry.NONE;
    }

    /** True for a message that tells of light and colour of the whole stream and of nothing else. */
    public boolean lasting(byte[] unit) {
        int header = this == H264 ? 1 : 2;
        if (type(unit) != message || unit.length < header + 2) {
            return false;
        }
        byte[] plain = Bits.of(unit).bytes();
        int at = header;
        while (at + 2 < plain.length) {
            if (!LASTING.contains(plain[at] & 0xff)) {
                return false;
            }
            at += 2 + (plain[at + 1] & 0xff);
        }
        return true;
    }

    /** The unit after which the next picture begins a new sequence even where it is no full refresh; HEVC only. */
    public byte[] endOfSequence() {
        return new byte[] {36 << 1, 1};
    }

    /** How decoding can begin with a picture. */
    public enum Entry {
        /** Not at all. */
        NONE,
        /** Pictures shown before it, where there are some, may need what came before. */
        OPEN,
        /** Nothing after it needs anything before it. */
        CLOSED
    }
}
