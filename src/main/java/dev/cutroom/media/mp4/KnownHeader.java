package dev.cutroom.media.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the header of a new file out of another one's, which may be a stranger's: from boxes that are known here, field by
 * field, so that nothing else gets into the new file. A file that says more is an {@link IllegalArgumentException}.
 *
 * <p>What is known is what ISO/IEC 14496-12 and -15 say of H.264, HEVC and usual sound; QuickTime's ways are not.
 */
final class KnownHeader {
    private static final byte[] UPRIGHT = ByteBuffer.allocate(36)
            .putInt(0, 1 << 16)
            .putInt(16, 1 << 16)
            .putInt(32, 1 << 30)
            .array();
    private static final int TRACK_FIELDS = 60;
    private static final short UNDETERMINED = 0x55c4;
    private static final int LEAST_LANGUAGE = 0x400;
    private static final int LONGEST_NAME = 200;
    private static final int UNREADABLE = 0xfffd;

    private KnownHeader() {}

    /** @param streams numbers of the tracks that the new file is to have, in its order */
    static MovieFile of(MovieFile source, List<Integer> streams) {
        Box old = source.header();
        String brand = new String(source.brands(), StandardCharsets.ISO_8859_1);
        require(brand.length() >= 16 && !brand.startsWith("qt  ", 8), "the kind of file");
        require(Arrays.equals(UPRIGHT, matrix(old.child("mvhd").orElseThrow())), "the movie's matrix");
        require(old.child("meta").isEmpty(), "meta");
        List<Box> boxes = new ArrayList<>();
        boxes.add(movie());
        for (int stream : streams) {
            boxes.add(track(source.tracks().get(stream).box()));
        }
        old.child("udta").flatMap(KnownTags::of).ifPresent(boxes::add);
        return source.with(Box.parent("moov", boxes), brands());
    }

    static void require(boolean known, String what) {
        if (!known) {
            throw new IllegalArgumentException(what + " is not known here");
        }
    }

    private static byte[] brands() {
        byte[] names = "isomiso2mp41".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer kinds = ByteBuffer.allocate(8 + names.length);
        kinds.put(names, 0, 4).putInt(0x200).put(names);
        return Box.leaf("ftyp", kinds.array()).bytes();
    }

    private static byte[] matrix(Box movie) {
        int at = movie.payload()[0] == 1 ? 48 : 36;
        return Arrays.copyOfRange(movie.payload(), at, at + UPRIGHT.length);
    }

    private static Box movie() {
        ByteBuffer bytes = ByteBuffer.allocate(100);
        bytes.putInt(12, 1000).putInt(20, 1 << 16).putShort(24, (short) 0x100).put(36, UPRIGHT);
        return Box.leaf("mvhd", bytes.array());
    }

    private static Box track(Box old) {
        Box media = old.child("mdia").orElseThrow();
        String kind = Box.type(
                ByteBuffer.wrap(media.child("hdlr").orElseThrow().payload()).position(8));
        boolean pictures = kind.equals("vide");
        require(pictures || kind.equals("soun"), kind);
        Box entry = KnownEntry.of(old.find("mdia", "minf", "stbl", "stsd").orElseThrow(), pictures);
        Box shape =
                pictures ? Box.leaf("vmhd", ByteBuffer.allocate(12).putInt(1).array()) : Box.leaf("smhd", new byte[8]);
        Box information = Box.parent("minf", List.of(shape, here(), Box.parent("stbl", List.of(entry))));
        return Box.parent(
                "trak",
                List.of(
                        shown(old.child("tkhd").orElseThrow()),
                        Box.parent("mdia", List.of(clock(media), handler(media, kind), information))));
    }

    /** Whether the track is on, its volume, place and size. */
    private static Box shown(Box header) {
        ByteBuffer old = ByteBuffer.wrap(header.payload());
        int on = old.getInt(0) & 1;
        old.position(old.get(0) == 1 ? 36 : 24);
        require(old.remaining() == TRACK_FIELDS, "a track's header");
        byte[] fields = Box.rest(old);
        Arrays.fill(fields, 0, 10, (byte) 0);
        return Box.leaf(
                "tkhd",
                ByteBuffer.allocate(24 + TRACK_FIELDS)
                        .putInt(on | 2)
                        .put(24, fields)
                        .array());
    }

    private static Box clock(Box media) {
        Header header = Header.of(media.child("mdhd").orElseThrow());
        short language = ByteBuffer.wrap(header.rest()).getShort();
        return new Header("mdhd", header.timescale(), named(language)).with(header.timescale(), 0);
    }

    /** A number below the least one is of QuickTime's list. */
    private static byte[] named(short language) {
        boolean letters = language >= LEAST_LANGUAGE;
        return ByteBuffer.allocate(4)
                .putShort(letters ? language : UNDETERMINED)
                .array();
    }

    private static Box handler(Box media, String kind) {
        byte[] old = media.child("hdlr").orElseThrow().payload();
        byte[] name = name(Arrays.copyOfRange(old, 24, old.length), kind).getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(24 + name.length + 1);
        bytes.put(8, kind.getBytes(StandardCharsets.US_ASCII)).put(24, name);
        return Box.leaf("hdlr", bytes.array());
    }

    private static String name(byte[] bytes, String kind) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String name = text.contains("\0") ? text.substring(0, text.indexOf('\0')) : text;
        boolean plain = !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(c -> Character.isISOControl(c) || c == UNREADABLE);
        String usual = kind.equals("vide") ? "VideoHandler" : "SoundHandler";
        return plain ? name : usual;
    }

    /** The samples lie in the file itself. */
    private static Box here() {
        ByteBuffer bytes = ByteBuffer.allocate(28);
        bytes.putInt(28)
                .put("dref".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .putInt(1);
        bytes.putInt(12).put("url ".getBytes(StandardCharsets.US_ASCII)).putInt(1);
        return Box.leaf("dinf", bytes.array());
    }
}
