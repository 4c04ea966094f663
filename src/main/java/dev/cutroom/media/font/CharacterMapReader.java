package dev.cutroom.media.font;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Reads the {@code cmap} table of a font, by the OpenType specification: its Unicode subtables of the formats 4 and 12. */
final class CharacterMapReader {
    private static final int MOST_RUNS = 200_000;

    private final ByteBuffer table;
    private int[] first = new int[256];
    private int[] last = new int[256];
    private int[] glyph = new int[256];
    private int runs;

    CharacterMapReader(ByteBuffer table) {
        this.table = table;
    }

    /** The fullest of its subtables; nothing where none is known. */
    CharacterMap read() {
        int best = -1;
        int bestFormat = 0;
        int subtables = u16(2);
        for (int i = 0; i < subtables; i++) {
            int at = 4 + 8 * i;
            int offset = table.getInt(at + 4);
            int format = unicode(u16(at), u16(at + 2)) && offset >= 0 && offset + 2 <= table.limit() ? u16(offset) : 0;
            if ((format == 4 || format == 12) && format > bestFormat) {
                best = offset;
                bestFormat = format;
            }
        }
        switch (bestFormat) {
            case 4 -> segments(best);
            case 12 -> groups(best);
            default -> {}
        }
        return sorted();
    }

    private static boolean unicode(int platform, int encoding) {
        return platform == 0 && encoding != 5 || platform == 3 && (encoding == 1 || encoding == 10);
    }

    private void groups(int at) {
        int count = table.getInt(at + 12);
        for (int i = 0; i < count; i++) {
            int group = at + 16 + 12 * i;
            add(table.getInt(group), table.getInt(group + 4), table.getInt(group + 8));
        }
    }

    private void segments(int at) {
        int twice = u16(at + 6);
        int before = -1;
        for (int i = 0; i < twice; i += 2) {
            int end = u16(at + 14 + i);
            int start = u16(at + 16 + twice + i);
            if (start <= end && start <= before) {
                // They are sorted, says the specification; else a small file could make work for minutes.
                throw new IllegalArgumentException("the segments of a character map are out of order");
            }
            before = Math.max(before, end);
            int delta = u16(at + 16 + 2 * twice + i);
            int rangeAt = at + 16 + 3 * twice + i;
            int range = u16(rangeAt);
            for (int code = start; code <= end && code < 0xFFFF; code++) {
                int listed = range == 0 ? code : listed(rangeAt + range + 2 * (code - start));
                add(code, code, range != 0 && listed == 0 ? 0 : listed + delta & 0xFFFF);
            }
        }
    }

    /** Fonts are met whose last segment points behind the table. */
    private int listed(int at) {
        return at + 2 <= table.limit() ? u16(at) : 0;
    }

    private void add(int from, int to, int firstGlyph) {
        if (firstGlyph <= 0 || from < 0 || to < from || to > Character.MAX_CODE_POINT) {
            return;
        }
        int before = runs - 1;
        if (runs > 0 && from == last[before] + 1 && firstGlyph == glyph[before] + from - first[before]) {
            last[before] = to;
            return;
        }
        if (runs == MOST_RUNS) {
            throw new IllegalArgumentException("more runs of characters than a font can have");
        }
        grow();
        first[runs] = from;
        last[runs] = to;
        glyph[runs++] = firstGlyph;
    }

    private void grow() {
        if (runs == first.length) {
            first = Arrays.copyOf(first, 2 * runs);
            last = Arrays.copyOf(last, 2 * runs);
            glyph = Arrays.copyOf(glyph, 2 * runs);
        }
    }

    /** Both formats are sorted by specification; a font that breaks it is not used. */
    private CharacterMap sorted() {
        for (int i = 1; i < runs; i++) {
            if (first[i] <= last[i - 1]) {
                throw new IllegalArgumentException("characters out of order");
            }
        }
        return new CharacterMap(Arrays.copyOf(first, runs), Arrays.copyOf(last, runs), Arrays.copyOf(glyph, runs));
    }

    private int u16(int at) {
        return table.getShort(at) & 0xFFFF;
    }
}
