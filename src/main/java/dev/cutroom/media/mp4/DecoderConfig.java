package dev.cutroom.media.mp4;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The parameter sets of a track ({@code avcC} or {@code hvcC}).
 *
 * @param head the fields before the sets
 * @param sets all sets in their order
 * @param tail what follows the sets
 */
public record DecoderConfig(PictureCodec codec, byte[] head, List<byte[]> sets, byte[] tail) {
    private static final int HEVC_HEAD = 22;
    private static final int HEVC_LEVEL = 12;

    static DecoderConfig parse(String type, byte[] box) {
        ByteBuffer bytes = ByteBuffer.wrap(box);
        return type.equals("avcC") ? h264(bytes) : hevc(bytes);
    }

    private static DecoderConfig h264(ByteBuffer bytes) {
        byte[] head = new byte[5];
        bytes.get(head);
        List<byte[]> sets = new ArrayList<>();
        units(bytes, bytes.get() & 0x1f, sets);
        units(bytes, bytes.get() & 0xff, sets);
        return new DecoderConfig(PictureCodec.H264, head, sets, Box.rest(bytes));
    }

    private static DecoderConfig hevc(ByteBuffer bytes) {
        byte[] head = new byte[HEVC_HEAD];
        bytes.get(head);
        List<byte[]> sets = new ArrayList<>();
        for (int arrays = bytes.get() & 0xff; arrays > 0; arrays--) {
            bytes.get();
            units(bytes, bytes.getShort() & 0xffff, sets);
        }
        return new DecoderConfig(PictureCodec.HEVC, head, sets, new byte[0]);
    }

    private static void units(ByteBuffer bytes, int count, List<byte[]> sets) {
        for (int i = 0; i < count; i++) {
            byte[] unit = new byte[bytes.getShort() & 0xffff];
            bytes.get(unit);
            sets.add(unit);
        }
    }

    /** Bytes of the length before each unit. */
    public int lengthSize() {
        return (head[head.length - 1] & 3) + 1;
    }

    /** The number of the profile, as the standard counts them. */
    public int profile() {
        return codec == PictureCodec.H264 ? head[1] & 0xff : head[1] & 0x1f;
    }

    /** The number of the level, as the standard counts them. */
    public int level() {
        return head[levelAt()] & 0xff;
    }

    /** The first set that says size and kind of the pictures, if there is one here. */
    public List<byte[]> sequenceSets() {
        return sets.stream().filter(codec::sequenceSet).toList();
    }

    public boolean holds(byte[] set) {
        return sets.stream().anyMatch(known -> Arrays.equals(known, set));
    }

    /** This with the sets of another one added, which must have other numbers. */
    public DecoderConfig and(DecoderConfig other) {
        List<byte[]> all = new ArrayList<>(sets);
        other.sets.stream().filter(set -> !holds(set)).forEach(all::add);
        byte[] both = head.clone();
        both[levelAt()] = (byte) Math.max(level(), other.level());
        return new DecoderConfig(codec, both, all, tail);
    }

    String type() {
        return codec == PictureCodec.H264 ? "avcC" : "hvcC";
    }

    private int levelAt() {
        return codec == PictureCodec.H264 ? 3 : HEVC_LEVEL;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head);
        if (codec == PictureCodec.H264) {
            h264(out);
        } else {
            hevc(out);
        }
        out.writeBytes(tail);
        return out.toByteArray();
    }

    private void h264(ByteArrayOutputStream out) {
        List<byte[]> sequences = sequenceSets();
        List<byte[]> others =
                sets.stream().filter(set -> !codec.sequenceSet(set)).toList();
        out.write(0xe0 | sequences.size());
        sequences.forEach(set -> unit(out, set));
        out.write(others.size());
        others.forEach(set -> unit(out, set));
    }

    private void hevc(ByteArrayOutputStream out) {
        List<Integer> types = sets.stream().map(codec::type).distinct().toList();
        out.write(types.size());
        for (int type : types) {
            List<byte[]> same =
                    sets.stream().filter(set -> codec.type(set) == type).toList();
            out.write(0x80 | type);
            out.write(same.size() >> 8);
            out.write(same.size());
            same.forEach(set -> unit(out, set));
        }
    }

    private static void unit(ByteArrayOutputStream out, byte[] unit) {
        out.write(unit.length >> 8);
        out.write(unit.length);
        out.writeBytes(unit);
    }
}
