package dev.cutroom.caption;

import dev.cutroom.caption.BurnOutput.SubstitutedFont;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.media.ffmpeg.MediaFacts;
import dev.cutroom.media.font.FontSelection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Cues on their way into pictures: the script that draws them, the fonts it is drawn with, and what is to be said about these. */
final class Drawn {

    private final List<Cue> cues;
    private final FontSelection fonts;
    private final BurnScript script;

    /** @param fonts chosen for the look and the cues */
    Drawn(MediaFacts facts, String language, List<Cue> cues, Look look, FontSelection fonts) {
        this.cues = cues;
        this.fonts = fonts;
        this.script = new BurnScript(facts, look, fonts, language);
    }

    /** @return the script, below this directory */
    Path write(Path directory) throws IOException {
        return script.write(cues, directory);
    }

    /** The files of the fonts that the script needs. */
    List<Path> fontFiles() {
        return fonts.files();
    }

    /** Letters that no font has, as {@code U+10600}. */
    List<String> missingGlyphs() {
        return MissingGlyphs.of(fonts);
    }

    List<SubstitutedFont> substitutedFonts() {
        return fonts.substituted() ? List.of(new SubstitutedFont(fonts.wanted(), fonts.used())) : List.of();
    }

    /** How many cues are shown with times of words that they do not have. */
    int cuesEstimated() {
        return script.estimated(cues);
    }
}
