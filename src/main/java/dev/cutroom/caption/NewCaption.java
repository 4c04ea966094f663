package dev.cutroom.caption;

import dev.cutroom.caption.text.CaptionFormat;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.Word;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * A caption that a client brings, as a file or as cues.
 *
 * @param cues in the order of their starts
 * @param remark what became of it on its way in, for its first revision; null when nothing is to be said
 */
@RegisterForReflection(targets = {NewCaption.class, Cue.class, Word.class})
record NewCaption(String filename, String language, CaptionFormat format, List<Cue> cues, String remark) {

    static final int MOST_CUES = 100_000;

    NewCaption {
        cues = List.copyOf(cues);
    }
}
