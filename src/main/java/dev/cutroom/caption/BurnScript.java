package dev.cutroom.caption;

import dev.cutroom.caption.text.AssStyle;
import dev.cutroom.caption.text.AssWriter;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.media.ffmpeg.MediaFacts;
import dev.cutroom.media.ffmpeg.Picture;
import dev.cutroom.media.font.FontSelection;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The script that a burn draws: cues laid out for one picture, in the fonts that there are. */
final class BurnScript {

    private final Picture picture;
    private final AssStyle style;
    private final CueLayout layout;

    BurnScript(MediaFacts facts, AssStyle wanted, FontSelection fonts, String language) {
        this.picture = facts.picture().orElseThrow();
        this.style = wanted.withFont(fonts.used());
        this.layout = new CueLayout(
                picture.displayWidth(), picture.displayHeight(), style, fonts::width, Locale.forLanguageTag(language));
    }

    /** @return the script, below this directory */
    Path write(List<Cue> cues, Path directory) throws IOException {
        Path file = directory.resolve("cues.ass");
        try (Writer out = Files.newBufferedWriter(file)) {
            new AssWriter(picture.displayWidth(), picture.displayHeight(), style)
                    .writeEvents(cues.stream().map(layout::event).toList(), out);
        }
        return file;
    }
}
