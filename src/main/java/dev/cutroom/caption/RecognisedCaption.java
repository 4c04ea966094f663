package dev.cutroom.caption;

import dev.cutroom.caption.text.CaptionFormat;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.http.FileName;
import dev.cutroom.media.whisper.ModelSize;
import dev.cutroom.video.SourceVideo;
import java.util.List;
import java.util.Locale;

/**
 * A caption that was recognised, not recorded yet.
 *
 * @param language of the text, BCP 47
 * @param model null when there was nothing to recognise
 */
record RecognisedCaption(String id, SourceVideo source, String language, ModelSize model, List<Cue> cues) {

    /** Of the forms that carry what there is, the most common. */
    CaptionFormat format() {
        return cues.stream().anyMatch(cue -> !cue.words().isEmpty()) ? CaptionFormat.VTT : CaptionFormat.SRT;
    }

    String filename() {
        String ending = "." + language + "." + format().name().toLowerCase(Locale.ROOT);
        String stem = new FileName(source.filename()).stem();
        return FileName.shown(stem, FileName.LONGEST - ending.length()) + ending;
    }
}
