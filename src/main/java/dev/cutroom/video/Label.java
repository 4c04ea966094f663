package dev.cutroom.video;

/**
 * How people call a video; never used as a path.
 *
 * @param filename what the file was called where it came from, without folders and control characters, at most 255 characters
 * @param title shown in lists, at most 200 characters
 */
record Label(String filename, String title) {

    private static final int LONGEST_FILENAME = 255;
    static final int LONGEST_TITLE = 200;

    /** Cleans what a client sent; either may be null or empty. */
    static Label of(String filename, String title) {
        String name = cut(clean(lastSegment(filename)), LONGEST_FILENAME);
        name = name.isEmpty() ? "video" : name;
        String shown = cut(clean(title), LONGEST_TITLE);
        return new Label(name, shown.isEmpty() ? cut(stem(name), LONGEST_TITLE) : shown);
    }

    /** The labels of what is cut from a video: its own with a mark behind them, which stays whole however long they are. */
    static Label derived(Video source, String mark, String extension) {
        String end = " " + mark + "." + extension;
        String name = cut(stem(source.filename()), LONGEST_FILENAME - end.length()) + end;
        return of(name, cut(source.title(), LONGEST_TITLE - mark.length() - 1) + " " + mark);
    }

    /** The name without its extension. */
    static String stem(String filename) {
        int dot = filename.lastIndexOf('.');
        return dot > 0 ? filename.substring(0, dot) : filename;
    }

    private static String lastSegment(String path) {
        return path == null ? "" : path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Control characters and lone surrogates would travel into headers and terminals; marks of direction would disguise extensions. */
    private static String clean(String text) {
        StringBuilder kept = new StringBuilder();
        (text == null ? "" : text).codePoints().filter(Label::isHarmless).forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    private static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> codePoint == 0x200D || codePoint == 0x200C; // joiners of scripts and emoji
            default -> true;
        };
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
