package dev.cutroom.caption;

import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.SpokenText;
import dev.cutroom.caption.text.SpokenText.Part;
import java.util.ArrayList;
import java.util.List;

/** Finds the parts of a cue's text in the lines that a layout has made of it. */
final class SpokenParts {

    private SpokenParts() {}

    /** @param lines the text of the cue with line breaks added, or put in the places of spaces */
    static List<Part> of(Cue cue, String lines) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Part part : SpokenText.of(cue)) {
            int from = at;
            for (int i = 0; i < part.text().length(); i++, at++) {
                boolean added = lines.charAt(at) == '\n'
                        && !Character.isWhitespace(part.text().charAt(i));
                at += added ? 1 : 0;
            }
            parts.add(new Part(lines.substring(from, at), part.word()));
        }
        return parts;
    }
}
