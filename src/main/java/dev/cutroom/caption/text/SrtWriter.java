package dev.cutroom.caption.text;

import java.io.IOException;
import java.util.List;

/** Writes SubRip files. Words have no place in them. */
public final class SrtWriter {

    private SrtWriter() {}

    /** @param cues in the order of their starts */
    public static void write(List<Cue> cues, Appendable out) throws IOException {
        int number = 1;
        for (Cue cue : cues) {
            out.append(Integer.toString(number++)).append('\n');
            out.append(Times.srt(cue.startMillis())).append(" --> ").append(Times.srt(cue.endMillis()));
            out.append('\n').append(SrtText.write(cue.text())).append("\n\n");
        }
    }
}
