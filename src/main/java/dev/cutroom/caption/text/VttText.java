package dev.cutroom.caption.text;

import dev.cutroom.caption.text.TimedText.Piece;
import java.util.List;

/**
 * The text of a cue in WebVTT: {@code &}, {@code <} and {@code >} escaped, so that no arrow can stand in it, and words as timestamps in it.
 *
 * <p>A timestamp says when the text after it begins. It must lie after the start of its cue and after every timestamp before it, so a word
 * that starts with its cue has none, a pause after a word is begun by one of its own, and a single word that fills its cue is put into
 * {@code <c.word>}.
 */
final class VttText {

    static final String ONLY_WORD = "c.word";

    private VttText() {}

    static String write(Cue cue) {
        List<Piece> pieces = TimedText.pieces(cue);
        if (pieces.isEmpty()) {
            return EmptyLines.fill(escape(cue.text()));
        }
        StringBuilder out = new StringBuilder();
        long now = cue.startMillis();
        for (Piece piece : pieces) {
            if (piece.word() == null) {
                out.append(escape(piece.text()));
                continue;
            }
            now = stamp(out, now, piece.word().startMillis());
            out.append(escape(piece.text()));
            Word next = next(cue, piece.word());
            if (piece.word().endMillis() < (next == null ? cue.endMillis() : next.startMillis())) {
                now = stamp(out, now, piece.word().endMillis());
            }
        }
        boolean untimed = now == cue.startMillis();
        return EmptyLines.fill(untimed ? "<" + ONLY_WORD + ">" + out + "</c>" : out.toString());
    }

    private static long stamp(StringBuilder out, long now, long millis) {
        if (millis > now) {
            out.append('<').append(Times.vtt(millis)).append('>');
        }
        return millis;
    }

    private static Word next(Cue cue, Word word) {
        int at = cue.words().indexOf(word) + 1;
        return at < cue.words().size() ? cue.words().get(at) : null;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
