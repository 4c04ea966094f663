package dev.cutroom.caption.text;

/** Empty lines inside a cue: they would end it in SRT and WebVTT, so they are written as one no-break space, which reading takes for empty. */
final class EmptyLines {

    private EmptyLines() {}

    static String fill(String text) {
        return text.contains("\n\n") ? text.replaceAll("(?<=\\n)(?=\\n)", "\u00a0") : text;
    }
}
