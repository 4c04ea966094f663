package dev.cutroom.caption.text;

import java.io.IOException;
import java.util.List;

/** Writes ASS files whose coordinates are the picture's, with one style. */
public final class AssWriter {

    private static final String STYLE = "Default";

    /** What players have always understood. */
    private static final int PLAIN = 1;

    /** To the renderer of burns: whether a text runs from the right is decided by its first letter. */
    private static final int BY_TEXT = -1;

    private final int width;
    private final int height;
    private final AssStyle style;

    /** @param width of the picture as it is shown, in pixels; likewise the height */
    public AssWriter(int width, int height, AssStyle style) {
        this.width = width;
        this.height = height;
        this.style = style;
    }

    /** Each cue as one event. @param cues in the order of their starts */
    public void write(List<Cue> cues, Appendable out) throws IOException {
        head(PLAIN, out);
        for (Cue cue : cues) {
            event(AssEvent.of(cue), out);
        }
    }

    /** These events, whose texts may hold override tags. */
    public void writeEvents(List<AssEvent> events, Appendable out) throws IOException {
        head(BY_TEXT, out);
        for (AssEvent event : events) {
            event(event, out);
        }
    }

    private void head(int encoding, Appendable out) throws IOException {
        out.append("""
                [Script Info]
                ScriptType: v4.00+
                PlayResX: %d
                PlayResY: %d
                WrapStyle: 0
                ScaledBorderAndShadow: yes
                YCbCr Matrix: None

                [V4+ Styles]
                Format: %s
                Style: %s

                [Events]
                Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
                """.formatted(width, height, AssStyle.FORMAT, style.line(STYLE, width, height, encoding)));
    }

    private static void event(AssEvent event, Appendable out) throws IOException {
        out.append(event.line(STYLE)).append('\n');
    }
}
