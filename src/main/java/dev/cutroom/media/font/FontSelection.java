package dev.cutroom.media.font;

import java.nio.file.Path;
import java.util.List;

/** The fonts that will write a text. */
public final class FontSelection {
    private final String wanted;
    private final String used;
    private final boolean substituted;
    private final List<FontFace> faces;
    private final List<Integer> missing;

    FontSelection(String wanted, String used, boolean substituted, List<FontFace> faces, List<Integer> missing) {
        this.wanted = wanted;
        this.used = used;
        this.substituted = substituted;
        this.faces = faces;
        this.missing = missing;
    }

    public String wanted() {
        return wanted;
    }

    /** The name under which the renderer finds the chosen font; it comes from the font itself, never from a user. */
    public String used() {
        return used;
    }

    /** True when there is no font of the wanted name. */
    public boolean substituted() {
        return substituted;
    }

    /** Code points that no font has, in their order. */
    public List<Integer> missing() {
        return missing;
    }

    /** The files that write it; the first holds the chosen font. */
    public List<Path> files() {
        return faces.stream().map(FontFace::file).distinct().toList();
    }

    /** How wide a line of this text is at a font size of 1, without what the shaping of letters adds or saves. */
    public double width(String line) {
        return line.codePoints().mapToDouble(this::width).sum();
    }

    private double width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default ->
                faces.stream()
                        .filter(face -> face.has(codePoint))
                        .findFirst()
                        .orElse(faces.get(0))
                        .letters()
                        .width(codePoint);
        };
    }
}
