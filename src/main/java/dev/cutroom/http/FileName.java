package dev.cutroom.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What people call a file; shown and sent back, never used as a path.
 *
 * @param text without folders and control characters, 1 to 255 characters
 */
public record FileName(String text) {

    public static final int LONGEST = 255;

    /** Cleans what a client sent. @param absent the name when nothing is left of it */
    public static FileName of(String sent, String absent) {
        String name = shown(lastSegment(sent), LONGEST);
        return new FileName(name.isEmpty() ? absent : name);
    }

    /** Without its extension. */
    public String stem() {
        int dot = text.lastIndexOf('.');
        return dot > 0 ? text.substring(0, dot) : text;
    }

    /** The value of a {@code Content-Disposition}, RFC 6266: a plain name for old clients, the true one in UTF-8 beside it. */
    public String disposition() {
        String plain = text.replaceAll("[^\\x20-\\x7e]|[\"\\\\/%;]", "_");
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "inline; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    /**
     * Text for one line on a screen: control characters and lone surrogates would travel into headers and terminals, marks of direction
     * would disguise extensions.
     *
     * @param text may be null
     * @param longest in code points
     */
    public static String shown(String text, int longest) {
        StringBuilder kept = new StringBuilder();
        (text == null ? "" : text).codePoints().filter(FileName::isHarmless).forEach(kept::appendCodePoint);
        String clean = kept.toString().strip();
        return clean.codePointCount(0, clean.length()) <= longest
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, longest));
    }

    private static String lastSegment(String path) {
        return path == null ? "" : path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
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
}
