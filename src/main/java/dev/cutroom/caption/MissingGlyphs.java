package dev.cutroom.caption;

import dev.cutroom.media.font.FontSelection;
import java.util.List;
import java.util.Locale;

/** Letters that no font can write. */
final class MissingGlyphs {

    private static final int MOST_NAMED = 50;

    private MissingGlyphs() {}

    /** As {@code U+10600}, in their order. */
    static List<String> of(FontSelection fonts) {
        return fonts.missing().stream()
                .map(codePoint -> String.format(Locale.ROOT, "U+%04X", codePoint))
                .toList();
    }

    /** @throws dev.cutroom.http.Problem MISSING_GLYPHS, unless there is none */
    static void refuse(List<String> missing) {
        if (missing.isEmpty()) {
            return;
        }
        String more = missing.size() > MOST_NAMED ? " and " + (missing.size() - MOST_NAMED) + " more" : "";
        throw CaptionProblem.MISSING_GLYPHS.because(
                "No font here has " + named(missing) + more
                        + ". Install a font that has them, change the text, or burn boxes in their places with on_missing=warn.");
    }

    /** The first of them, in one line. */
    static String named(List<String> missing) {
        return String.join(", ", missing.subList(0, Math.min(MOST_NAMED, missing.size())));
    }
}
