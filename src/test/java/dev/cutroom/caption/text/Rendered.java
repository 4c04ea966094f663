package dev.cutroom.caption.text;

import java.io.IOException;
import java.util.List;

/** Captions in each form, as text. */
final class Rendered {

    private Rendered() {}

    static String srt(List<Cue> cues) throws IOException {
        StringBuilder out = new StringBuilder();
        SrtWriter.write(cues, out);
        return out.toString();
    }

    static String vtt(List<Cue> cues) throws IOException {
        StringBuilder out = new StringBuilder();
        VttWriter.write(cues, out);
        return out.toString();
    }

    static String ass(List<Cue> cues) throws IOException {
        StringBuilder out = new StringBuilder();
        new AssWriter(1920, 1080, AssStyle.DEFAULT).write(cues, out);
        return out.toString();
    }
}
