package dev.cutroom.caption;

import dev.cutroom.caption.CueLayout.Fitted;
import dev.cutroom.caption.text.AssEvent;
import dev.cutroom.caption.text.AssText;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.SpokenText.Part;
import dev.cutroom.caption.text.Word;
import java.util.List;

/**
 * Fills each word with the highlight while it is spoken.
 *
 * <p>The renderer fills from left to right whatever the script. Words of a cue that runs from the right therefore take the colour as wholes,
 * little by little.
 */
final class WordFill implements CueDrawing {

    private final CueLayout layout;
    private final String plain;
    private final String unfilled;
    private final String filled;

    WordFill(CueLayout layout, Look look) {
        this.layout = layout;
        this.plain = Tags.color(1, look.style().primaryColor());
        this.unfilled = Tags.color(2, look.style().primaryColor());
        this.filled = Tags.color(1, look.highlightColor());
    }

    @Override
    public List<AssEvent> events(Cue cue) {
        Fitted fitted = layout.fit(cue.text());
        List<Part> parts = SpokenParts.of(cue, fitted.text());
        String text = fitted.tag() + (fromTheRight(cue.text()) ? faded(cue, parts) : wiped(cue, parts));
        return List.of(new AssEvent(cue.startMillis(), cue.endMillis(), text));
    }

    private String wiped(Cue cue, List<Part> parts) {
        StringBuilder text = new StringBuilder("{" + unfilled + "}");
        long now = AssEvent.shown(cue.startMillis());
        for (Part part : parts) {
            if (part.word() == null) {
                // A syllable of its own, else the one before would be filled as far as here.
                text.append('{').append(plain).append("\\k0}").append(AssText.escape(part.text()));
            } else {
                long start = Math.max(now, AssEvent.shown(part.word().startMillis()));
                long end = Math.max(start, AssEvent.shown(part.word().endMillis()));
                text.append(String.format("{%s\\k%d\\kf%d}", filled, (start - now) / 10, (end - start) / 10));
                text.append(AssText.escape(part.text()));
                now = end;
            }
        }
        return text.toString();
    }

    private String faded(Cue cue, List<Part> parts) {
        StringBuilder text = new StringBuilder();
        long begin = AssEvent.shown(cue.startMillis());
        for (Part part : parts) {
            text.append('{')
                    .append(plain)
                    .append(part.word() == null ? Tags.BETWEEN : Tags.WORD + fade(part.word(), begin))
                    .append('}');
            text.append(AssText.escape(part.text()));
        }
        return text.toString();
    }

    private String fade(Word word, long begin) {
        return Tags.over(word.startMillis() - begin, word.endMillis() - begin, filled);
    }

    private static boolean fromTheRight(String text) {
        return text.codePoints().anyMatch(letter -> switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        });
    }
}
