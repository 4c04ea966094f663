package dev.cutroom.media.mp4;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One box of an MP4 file: its name, its bytes, and the boxes inside it that come after them. */
public record Box(String type, byte[] payload, List<Box> children) {
    private static final Set<String> PARENTS = Set.of("moov", "trak", "mdia", "minf", "stbl", "edts");
    private static final int HEADER = 8;
    private static final int DEEPEST = 8;

    static Box leaf(String type, byte[] payload) {
        return new Box(type, payload, List.of());
    }

    static Box parent(String type, List<Box> children) {
        return filled(type, new byte[0], children);
    }

    /** A box with fields before the boxes inside it. */
    static Box filled(String type, byte[] fields, List<Box> children) {
        return new Box(type, fields, List.copyOf(children));
    }

    /** Reads the boxes that these bytes are. */
    static List<Box> parse(ByteBuffer bytes) {
        return parse(bytes, 0);
    }

    private static List<Box> parse(ByteBuffer bytes, int depth) {
        List<Box> boxes = new ArrayList<>();
        while (bytes.remaining() >= HEADER) {
            int size = bytes.getInt();
            String type = type(bytes);
            if (size < HEADER || size - HEADER > bytes.remaining()) {
                throw new IllegalArgumentException("a box " + type + " of " + size + " bytes does not fit");
            }
            ByteBuffer body = bytes.slice(bytes.position(), size - HEADER);
            bytes.position(bytes.position() + size - HEADER);
            boolean opened = PARENTS.contains(type) && depth < DEEPEST;
            boxes.add(opened ? parent(type, parse(body, depth + 1)) : leaf(type, rest(body)));
        }
        return boxes;
    }

    static String type(ByteBuffer bytes) {
        byte[] name = new byte[4];
        bytes.get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    static byte[] rest(ByteBuffer bytes) {
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return rest;
    }

    Optional<Box> child(String name) {
        return children.stream().filter(c -> c.type.equals(name)).findFirst();
    }

    /** The box at the end of these names, each inside the one before. */
    Optional<Box> find(String... names) {
        Optional<Box> box = Optional.of(this);
        for (String name : names) {
            box = box.flatMap(b -> b.child(name));
        }
        return box;
    }

    /** The same box with this one in the place of its child of that name, or added. */
    Box with(Box child) {
        boolean known = child(child.type).isPresent();
        Stream<Box> replaced = children.stream().map(c -> c.type.equals(child.type) ? child : c);
        return parent(
                type,
                known
                        ? replaced.toList()
                        : Stream.concat(replaced, Stream.of(child)).toList());
    }

    Box without(Set<String> names) {
        return parent(
                type, children.stream().filter(c -> !names.contains(c.type)).toList());
    }

    byte[] bytes() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(payload);
        children.forEach(c -> body.writeBytes(c.bytes()));
        return ByteBuffer.allocate(HEADER + body.size())
                .putInt(HEADER + body.size())
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(body.toByteArray())
                .array();
    }
}
