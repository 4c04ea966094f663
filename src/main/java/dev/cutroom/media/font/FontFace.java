package dev.cutroom.media.font;

import java.nio.file.Path;
import java.util.Collection;

/**
 * One face of a font file.
 *
 * @param family by which it is asked for, in its typographic form
 * @param names every name it answers to: families and full names, in any language
 * @param weight 400 is regular, 700 bold
 */
record FontFace(
        Path file,
        String family,
        String fullName,
        Collection<String> names,
        int weight,
        boolean slanted,
        Letters letters) {
    boolean isCalled(String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    boolean has(int codePoint) {
        return letters.map().glyph(codePoint) != 0;
    }
}
