package dev.cutroom.media.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Takes what a file tells of itself, as {@link KnownHeader} does with the rest: not by what it was written. */
final class KnownTags {
    private static final Set<String> KEPT = Set.of(
            "\u00a9nam",
            "\u00a9ART",
            "aART",
            "\u00a9alb",
            "\u00a9day",
            "\u00a9cmt",
            "\u00a9gen",
            "\u00a9wrt",
            "\u00a9grp",
            "\u00a9lyr",
            "cprt",
            "desc",
            "ldes",
            "tvsh",
            "tven");
    private static final int LONGEST = 1 << 16;
    private static final int TEXT = 1;

    private KnownTags() {}

    /** Empty where nothing is told that is kept. Chapters are read elsewhere. */
    static Optional<Box> of(Box userData) {
        Optional<Box> told = Optional.empty();
        for (Box box : Box.parse(ByteBuffer.wrap(userData.payload()))) {
            KnownHeader.require(Set.of("meta", "chpl", "free").contains(box.type()), box.type());
            told = box.type().equals("meta") ? list(box) : told;
        }
        return told.map(meta -> Box.leaf("udta", meta.bytes()));
    }

    private static Optional<Box> list(Box meta) {
        List<Box> boxes = Box.parse(ByteBuffer.wrap(meta.payload()).position(4));
        Box handler = named(boxes, "hdlr");
        String kind = new String(handler.payload(), 8, 4, StandardCharsets.ISO_8859_1);
        KnownHeader.require(kind.equals("mdir"), kind);
        List<Box> items = Box.parse(ByteBuffer.wrap(named(boxes, "ilst").payload())).stream()
                .filter(item -> KEPT.contains(item.type()))
                .flatMap(item -> text(item).stream())
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(Box.filled("meta", new byte[4], List.of(handler(), Box.parent("ilst", items))));
    }

    private static Box named(List<Box> boxes, String name) {
        return boxes.stream().filter(b -> b.type().equals(name)).findFirst().orElseThrow();
    }

    private static Optional<Box> text(Box item) {
        Stream<Box> values = Box.parse(ByteBuffer.wrap(item.payload())).stream();
        return values.filter(b -> b.type().equals("data")
                        && b.payload().length <= LONGEST
                        && ByteBuffer.wrap(b.payload()).getInt() == TEXT)
                .findFirst()
                .map(value -> Box.parent(item.type(), List.of(value)));
    }

    private static Box handler() {
        ByteBuffer bytes = ByteBuffer.allocate(25);
        return Box.leaf(
                "hdlr",
                bytes.put(8, "mdirappl".getBytes(StandardCharsets.US_ASCII)).array());
    }
}
