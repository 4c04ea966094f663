package dev.cutroom.caption;

import dev.cutroom.caption.CueLayout.Fitted;
import dev.cutroom.caption.text.AssEvent;
import dev.cutroom.caption.text.AssText;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.SpokenText.Part;
import dev.cutroom.caption.text.Word;
import java.util.List;

/**
 * Gives each word another colour for as long as it is spoken.
 *
 * <p>A cue is one event whatever is spoken, so its lines are the same all the time. Tags stand between words only: inside of one they would
 * part letters that are joined.
 */
final class WordColors implements CueDrawing {

    private final CueLayout layout;
    private final String plain;
    private final String spoken;

    WordColors(CueLayout layout, Look look) {
        this.layout = layout;
        this.plain = Tags.color(1, look.style().primaryColor());
        this.spoken = Tags.color(1, look.highlightColor());
    }

    @Override
    public List<AssEvent> events(Cue cue) {
        Fitted fitted = layout.fit(cue.text());
        StringBuilder text = new StringBuilder(fitted.tag());
        long begin = AssEvent.shown(cue.startMillis());
        for (Part part : SpokenParts.of(cue, fitted.text())) {
            if (part.word() == null) {
                text.append(AssText.escape(part.text()));
            } else {
                text.append('{').append(tags(part.word(), begin)).append('}');
                text.append(AssText.escape(part.text()))
                        .append('{')
                        .append(Tags.BETWEEN)
                        .append(plain)
                        .append('}');
            }
        }
        return List.of(new AssEvent(cue.startMillis(), cue.endMillis(), text.toString()));
    }

    private String tags(Word word, long begin) {
        return Tags.WORD + Tags.at(word.startMillis() - begin, spoken) + Tags.at(word.endMillis() - begin, plain);
    }
}
