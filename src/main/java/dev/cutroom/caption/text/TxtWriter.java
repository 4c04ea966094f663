package dev.cutroom.caption.text;

import java.io.IOException;
import java.util.List;

/** Writes the bare text, line by line as it is shown, without times. */
public final class TxtWriter {

    private TxtWriter() {}

    public static void write(List<Cue> cues, Appendable out) throws IOException {
        for (Cue cue : cues) {
            out.append(cue.text()).append('\n');
        }
    }
}
