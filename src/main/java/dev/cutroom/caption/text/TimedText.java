package dev.cutroom.caption.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits the text of a cue at its words, for the forms that write times into the text.
 *
 * <p>White space between two words is a piece of its own, without times. Signs that belong to no word stay with the word before them, or
 * with the first.
 */
final class TimedText {

    /** @param word null for what stands between words */
    record Piece(String text, Word word) {}

    private TimedText() {}

    /** All of the text in order; empty when the cue has no words, or they are not in its text one after another. */
    static List<Piece> pieces(Cue cue) {
        List<Integer> starts = starts(cue);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = i == 0 ? 0 : starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : cue.text().length();
            add(pieces, cue.text().substring(from, to), cue.words().get(i));
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, String part, Word word) {
        String said = CueText.stripped(part);
        int first = part.indexOf(said);
        int last = first + said.length();
        if (first > 0) {
            pieces.add(new Piece(part.substring(0, first), null));
        }
        pieces.add(new Piece(said, word));
        if (last < part.length()) {
            pieces.add(new Piece(part.substring(last), null));
        }
    }

    private static List<Integer> starts(Cue cue) {
        List<Integer> starts = new ArrayList<>();
        int from = 0;
        long now = cue.startMillis();
        for (Word word : cue.words()) {
            int at = cue.text().indexOf(word.text(), from);
            boolean inTime = word.startMillis() >= now
                    && word.endMillis() > word.startMillis()
                    && word.endMillis() <= cue.endMillis();
            if (at < 0 || CueText.isBlank(word.text()) || !inTime) {
                return List.of();
            }
            starts.add(at);
            from = at + word.text().length();
            now = word.endMillis();
        }
        return starts;
    }
}
