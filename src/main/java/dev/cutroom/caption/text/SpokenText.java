package dev.cutroom.caption.text;

import dev.cutroom.caption.text.TimedText.Piece;
import java.util.ArrayList;
import java.util.List;

/** The text of a cue in parts, for a drawing that shows each word as it is spoken. */
public final class SpokenText {

    private SpokenText() {}

    /** @param word the one that is spoken while this part of the text is; null for what nobody is known to speak */
    public record Part(String text, Word word) {}

    /** All of the text in order; one part without a word when the cue has none that can be found in it. */
    public static List<Part> of(Cue cue) {
        List<Part> parts = new ArrayList<>();
        for (Piece piece : TimedText.pieces(cue)) {
            add(parts, piece.text(), piece.word());
        }
        return parts.isEmpty() ? List.of(new Part(cue.text(), null)) : parts;
    }

    /** The cue itself when its words can be shown, else with words that share its time by their lengths; without, when it is too short for them. */
    public static Cue timed(Cue cue) {
        if (!TimedText.pieces(cue).isEmpty()) {
            return cue;
        }
        Syllables whole = new Syllables(cue.startMillis(), cue.endMillis());
        whole.append(cue.text());
        return new Cue(cue.startMillis(), cue.endMillis(), cue.text(), whole.words());
    }

    /** Text whose words were cut off with a part of the video stands beside the word that is left; it is not spoken with it. */
    private static void add(List<Part> parts, String text, Word word) {
        int at = word == null ? -1 : text.indexOf(word.text());
        if (at < 0) {
            parts.add(new Part(text, word));
            return;
        }
        int from = at;
        while (from > 0 && !CueText.isSpace(text.codePointBefore(from))) {
            from = text.offsetByCodePoints(from, -1);
        }
        int to = at + word.text().length();
        while (to < text.length() && !CueText.isSpace(text.codePointAt(to))) {
            to = text.offsetByCodePoints(to, 1);
        }
        addUnspoken(parts, text.substring(0, from));
        parts.add(new Part(text.substring(from, to), word));
        addUnspoken(parts, text.substring(to));
    }

    private static void addUnspoken(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, null));
        }
    }
}
