package dev.cutroom.media.font;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The names of a face, as its {@code name} table tells them. */
record FontNames(Optional<String> family, Optional<String> fullName, Set<String> all) {
    private static final int FAMILY = 1;
    private static final int FULL = 4;
    private static final int TYPOGRAPHIC_FAMILY = 16;
    private static final int WINDOWS = 3;
    private static final int MACINTOSH = 1;
    private static final int ENGLISH = 0x0409;

    static FontNames read(ByteBuffer table) {
        Optional<String> family = Optional.empty();
        Optional<String> full = Optional.empty();
        Set<String> all = new LinkedHashSet<>();
        int count = table.getShort(2) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            Entry entry = Entry.at(table, 6 + 12 * i);
            if (!entry.usable()) {
                continue;
            }
            String text = entry.text(table);
            all.add(text);
            if (entry.id() == FAMILY && (family.isEmpty() || entry.english())) {
                family = Optional.of(text);
            }
            if (entry.id() == FULL && (full.isEmpty() || entry.english())) {
                full = Optional.of(text);
            }
        }
        return new FontNames(family.filter(FontNames::plain), full.filter(FontNames::plain), all);
    }

    /** A name that can stand in a style line as it is. */
    private static boolean plain(String name) {
        return !name.isBlank() && !name.startsWith("@") && name.chars().noneMatch(c -> c < ' ' || c == ',');
    }

    private record Entry(int platform, int language, int id, int length, int offset) {
        static Entry at(ByteBuffer table, int at) {
            return new Entry(
                    table.getShort(at) & 0xFFFF,
                    table.getShort(at + 4) & 0xFFFF,
                    table.getShort(at + 6) & 0xFFFF,
                    table.getShort(at + 8) & 0xFFFF,
                    (table.getShort(4) & 0xFFFF) + (table.getShort(at + 10) & 0xFFFF));
        }

        boolean usable() {
            boolean asked = id == FAMILY || id == FULL || id == TYPOGRAPHIC_FAMILY;
            return asked && (platform == WINDOWS || platform == 0 || platform == MACINTOSH && language == 0);
        }

        boolean english() {
            return platform == WINDOWS && language == ENGLISH;
        }

        String text(ByteBuffer table) {
            byte[] bytes = new byte[length];
            table.get(offset, bytes);
            Charset charset = platform == MACINTOSH ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
            return new String(bytes, charset).trim();
        }
    }
}
