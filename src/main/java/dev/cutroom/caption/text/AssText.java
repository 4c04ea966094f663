package dev.cutroom.caption.text;

import dev.cutroom.caption.text.TimedText.Piece;

/**
 * Text in an ASS event.
 *
 * <p>Braces are escaped, and behind every backslash stands an invisible U+2060 (word joiner): so neither libass nor players that know no
 * escaped braces find an override tag or a {@code \N} in what a caption says. Reading takes both away again.
 */
public final class AssText {

    private AssText() {}

    /** Text that shows as it is, whatever stands in it; line breaks become {@code \N}, no-break spaces {@code \h}. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\u2060");
                case '{' -> out.append("\\{");
                case '}' -> out.append("\\}");
                case '\n' -> out.append("\\N");
                case '\u00a0' -> out.append("\\h");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** The text of a cue, with a {@code \k} tag for each of its words and pauses where it has words. Each ends at its rounded time, so no error adds up. */
    static String karaoke(Cue cue) {
        StringBuilder out = new StringBuilder();
        long now = Times.centis(cue.startMillis());
        for (Piece piece : TimedText.pieces(cue)) {
            if (piece.word() != null) {
                now = syllable(out, now, Times.centis(piece.word().startMillis()), true);
                now = syllable(out, now, Times.centis(piece.word().endMillis()), false);
            }
            out.append(escape(piece.text()));
        }
        return out.length() == 0 ? escape(cue.text()) : out.toString();
    }

    private static long syllable(StringBuilder out, long from, long to, boolean isPause) {
        if (!isPause || to > from) {
            out.append("{\\k").append(to - from).append('}');
        }
        return to;
    }
}
