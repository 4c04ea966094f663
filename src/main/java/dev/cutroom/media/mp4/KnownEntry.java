package dev.cutroom.media.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the description of a track's samples out of another file's, as {@link KnownHeader} does with the rest. */
final class KnownEntry {
    /** By the name of an entry the box that sets up its decoder. */
    private static final Map<String, String> PICTURES = Map.of("avc1", "avcC", "hvc1", "hvcC");

    private static final Map<String, String> SOUNDS =
            Map.of("mp4a", "esds", "ac-3", "dac3", "ec-3", "dec3", "Opus", "dOps", "alac", "alac");

    /** Boxes that may stand beside it, with their lengths: shape, colour, brightness, fields, rates. */
    private static final Map<String, Integer> BESIDE =
            Map.of("pasp", 8, "colr", 11, "clli", 4, "mdcv", 24, "fiel", 2, "btrt", 12);

    private static final int LONGEST_SETUP = 1 << 16;
    private static final int PICTURE_FIELDS = 78;
    private static final int SOUND_FIELDS = 28;

    private KnownEntry() {}

    static Box of(Box table, boolean pictures) {
        ByteBuffer old = ByteBuffer.wrap(table.payload());
        KnownHeader.require(old.getInt(4) == 1, "the number of descriptions");
        Box entry = Box.parse(old.position(8)).get(0);
        String setup = (pictures ? PICTURES : SOUNDS).get(entry.type());
        KnownHeader.require(setup != null, entry.type());
        ByteBuffer payload = ByteBuffer.wrap(entry.payload());
        byte[] fields = pictures ? picture(payload) : sound(payload);
        List<Box> inner = inner(Box.parse(payload.position(fields.length)), setup);
        byte[] made = Box.filled(entry.type(), fields, inner).bytes();
        return Box.leaf(
                "stsd",
                ByteBuffer.allocate(8 + made.length).putInt(4, 1).put(8, made).array());
    }

    private static byte[] picture(ByteBuffer old) {
        ByteBuffer fields = ByteBuffer.allocate(PICTURE_FIELDS).putShort(6, (short) 1);
        fields.putShort(24, old.getShort(24)).putShort(26, old.getShort(26));
        // 72 dots an inch, one picture a sample, no name of an encoder, colours without transparency.
        fields.putInt(28, 0x480000).putInt(32, 0x480000).putShort(40, (short) 1);
        return fields.putShort(74, (short) 24).putShort(76, (short) -1).array();
    }

    /** Other versions than the first are QuickTime's. */
    private static byte[] sound(ByteBuffer old) {
        KnownHeader.require(old.getShort(8) == 0, "this version of sound");
        ByteBuffer fields = ByteBuffer.allocate(SOUND_FIELDS).putShort(6, (short) 1);
        fields.putShort(16, old.getShort(16)).putShort(18, old.getShort(18));
        return fields.putInt(24, old.getInt(24)).array();
    }

    private static List<Box> inner(List<Box> old, String setup) {
        List<Box> kept = new ArrayList<>();
        for (Box box : old) {
            int length = box.payload().length;
            boolean known = box.type().equals(setup) ? length <= LONGEST_SETUP : beside(box, length);
            KnownHeader.require(known, box.type());
            kept.add(box);
        }
        KnownHeader.require(kept.stream().filter(b -> b.type().equals(setup)).count() == 1, "a decoder's setup");
        return kept;
    }

    private static boolean beside(Box box, int length) {
        boolean colour = box.type().equals("colr");
        return BESIDE.getOrDefault(box.type(), -1) == length
                && (!colour || new String(box.payload(), 0, 4, StandardCharsets.ISO_8859_1).equals("nclx"));
    }
}
