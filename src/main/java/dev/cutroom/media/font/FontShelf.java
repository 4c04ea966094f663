package dev.cutroom.media.font;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Faces in the order in which they are preferred. */
final class FontShelf {
    private static final int REGULAR = 400;

    private final List<FontFace> first;
    private final List<FontFace> faces;

    FontShelf(List<FontFace> faces) {
        this(List.of(), faces);
    }

    private FontShelf(List<FontFace> first, List<FontFace> faces) {
        this.first = first;
        this.faces = List.copyOf(faces);
    }

    /** The same shelf with other faces before all of its own, whatever they are called. */
    FontShelf behind(List<FontFace> others) {
        return others.isEmpty()
                ? this
                : new FontShelf(
                        others, Stream.concat(others.stream(), faces.stream()).toList());
    }

    int size() {
        return faces.size();
    }

    FontSelection choose(String wanted, String text) {
        Optional<FontFace> asked = called(wanted);
        FontFace main = asked.orElseGet(() -> called(Substitutes.of(wanted)).orElse(faces.get(0)));
        Set<FontFace> used = new LinkedHashSet<>(List.of(main));
        Set<Integer> missing = new TreeSet<>();
        text.codePoints().distinct().filter(FontShelf::isDrawn).sorted().forEach(letter -> {
            if (used.stream().noneMatch(face -> face.has(letter))) {
                other(letter, main).ifPresentOrElse(used::add, () -> missing.add(letter));
            }
        });
        return new FontSelection(wanted, name(main, wanted), asked.isEmpty(), List.copyOf(used), List.copyOf(missing));
    }

    /** The most regular face of a family, or the one face of that full name. */
    private Optional<FontFace> called(String name) {
        return called(name, first).or(() -> called(name, faces));
    }

    private static Optional<FontFace> called(String name, List<FontFace> among) {
        return among.stream()
                .filter(face -> face.isCalled(name.strip()))
                .min(Comparator.comparing(FontFace::slanted)
                        .thenComparingInt(face -> Math.abs(face.weight() - REGULAR)));
    }

    /** The renderer looks for families first and for full names then; a family of one weight only answers to either. */
    private static String name(FontFace face, String wanted) {
        return face.family().equalsIgnoreCase(wanted.strip()) ? face.family() : face.fullName();
    }

    private Optional<FontFace> other(int letter, FontFace main) {
        return faces.stream()
                .filter(face -> face.has(letter))
                .min(Comparator.comparing(FontFace::slanted)
                        .thenComparing(
                                face -> face.fullName().toLowerCase(Locale.ROOT).contains("mono"))
                        .thenComparingInt(face -> Math.abs(face.weight() - main.weight())));
    }

    /** White space and invisible signs need no glyph; the renderer passes over them. */
    private static boolean isDrawn(int codePoint) {
        boolean invisible = switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
        boolean variation = codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
        return !invisible && !variation;
    }
}
