package dev.cutroom.caption;

import dev.cutroom.caption.text.AssEvent;
import dev.cutroom.caption.text.AssWriter;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.SpokenText;
import dev.cutroom.media.ffmpeg.MediaFacts;
import dev.cutroom.media.ffmpeg.Picture;
import dev.cutroom.media.font.FontSelection;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The script that a burn draws: cues laid out for one picture, in the fonts that there are. */
final class BurnScript {

    private final Picture picture;
    private final Look look;
    private final CueDrawing plain;
    private final CueDrawing colors;
    private final CueDrawing fill;
    private final CueDrawing pop;

    BurnScript(MediaFacts facts, Look wanted, FontSelection fonts, String language) {
        this.picture = facts.picture().orElseThrow();
        this.look = wanted.withFont(fonts.used());
        CueLayout layout = layout(1, fonts, Locale.forLanguageTag(language));
        CueLayout roomy = layout(WordPop.ROOM, fonts, Locale.forLanguageTag(language));
        this.plain = cue -> List.of(layout.event(cue));
        this.colors = new WordColors(layout, look);
        this.fill = new WordFill(layout, look);
        this.pop = new WordPop(roomy, look, picture.displayWidth(), picture.displayHeight());
    }

    /** @return the script, below this directory */
    Path write(List<Cue> cues, Path directory) throws IOException {
        Path file = directory.resolve("cues.ass");
        try (Writer out = Files.newBufferedWriter(file)) {
            new AssWriter(picture.displayWidth(), picture.displayHeight(), look.style()).writeEvents(events(cues), out);
        }
        return file;
    }

    /** How many cues are given times of words that they do not have. */
    int estimated(List<Cue> cues) {
        return (int) cues.stream().filter(cue -> timed(cue) != cue).count();
    }

    private Cue timed(Cue cue) {
        return look.estimates() ? SpokenText.timed(cue) : cue;
    }

    private List<AssEvent> events(List<Cue> cues) {
        List<AssEvent> events = new ArrayList<>();
        long shownUntil = 0;
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = timed(cues.get(i));
            boolean last = i + 1 == cues.size();
            boolean alone =
                    cue.startMillis() >= shownUntil && (last || cues.get(i + 1).startMillis() >= cue.endMillis());
            events.addAll(drawing(cue, alone).events(cue));
            shownUntil = Math.max(shownUntil, cue.endMillis());
        }
        return events;
    }

    /** @param alone no other cue is shown meanwhile; the renderer stacks those that are, unless they have a place of their own */
    private CueDrawing drawing(Cue cue, boolean alone) {
        if (cue.words().isEmpty()) {
            return plain;
        }
        return switch (look.emphasis()) {
            case NONE -> plain;
            case COLOUR -> colors;
            case FILL -> fill;
            case POP -> alone ? pop : colors;
        };
    }

    private CueLayout layout(double part, FontSelection fonts, Locale language) {
        int width = (int) (picture.displayWidth() * part);
        return new CueLayout(width, picture.displayHeight(), look.style(), fonts::width, language);
    }
}
