package dev.cutroom.media.font;

import java.util.Arrays;

/** Which glyph a font has for a code point: sorted runs in which both grow by one. */
final class CharacterMap {
    static final CharacterMap NONE = new CharacterMap(new int[0], new int[0], new int[0]);

    private final int[] first;
    private final int[] last;
    private final int[] glyph;

    /** @param glyph of the first code point of each run, never 0 */
    CharacterMap(int[] first, int[] last, int[] glyph) {
        this.first = first;
        this.last = last;
        this.glyph = glyph;
    }

    /** 0 where there is none. */
    int glyph(int codePoint) {
        int place = Arrays.binarySearch(first, codePoint);
        int run = place >= 0 ? place : -place - 2;
        return run >= 0 && codePoint <= last[run] ? glyph[run] + codePoint - first[run] : 0;
    }

    boolean isEmpty() {
        return first.length == 0;
    }
}
