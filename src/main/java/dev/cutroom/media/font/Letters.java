package dev.cutroom.media.font;

/**
 * What a face can write, and how wide.
 *
 * @param advances of the glyphs in units of the face; the last one is that of all glyphs that follow
 * @param unitsPerSize units for which the renderer takes a font size of 1
 */
record Letters(CharacterMap map, short[] advances, int unitsPerSize) {
    /** Width of a letter at a font size of 1; that of a square one where the face has it not. */
    double width(int codePoint) {
        int glyph = map.glyph(codePoint);
        if (glyph == 0 || advances.length == 0) {
            return 1;
        }
        return (advances[Math.min(glyph, advances.length - 1)] & 0xFFFF) / (double) unitsPerSize;
    }
}
