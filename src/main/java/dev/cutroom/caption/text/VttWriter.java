package dev.cutroom.caption.text;

import java.io.IOException;
import java.util.List;

/** Writes WebVTT files, with the times of words in the text where there are any. */
public final class VttWriter {

    private VttWriter() {}

    /** @param cues in the order of their starts */
    public static void write(List<Cue> cues, Appendable out) throws IOException {
        out.append("WEBVTT\n\n");
        for (Cue cue : cues) {
            out.append(Times.vtt(cue.startMillis())).append(" --> ").append(Times.vtt(cue.endMillis()));
            out.append('\n').append(VttText.write(cue)).append("\n\n");
        }
    }
}
