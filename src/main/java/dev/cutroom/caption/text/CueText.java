package dev.cutroom.caption.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The one form that the text of a cue has in the model, so that every rendering can carry it and give it back unchanged.
 *
 * <p>Lines end in {@code \n}; a line of nothing but white space is empty; no empty line is first or last; of the control characters only
 * the tab is kept. Spaces at the ends of lines belong to the text.
 */
public final class CueText {

    /** The most UTF-16 units that one text may have. */
    public static final int LONGEST = 10_000;

    /** What readers of other files take for the end of a line; in SRT and WebVTT only CR and LF are. */
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\u000b\f\u0085\u2028\u2029]");

    /** No character at all, or one that no file can show: C0 and C1 without the tab, DEL, half a pair, U+FFFE and U+FFFF, the byte order mark. */
    private static final Pattern UNSHOWABLE =
            Pattern.compile("[\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\x{fffe}\\x{ffff}\\x{feff}\\p{Cs}]");

    private static final Pattern WHITE_SPACE = Pattern.compile("\\p{javaWhitespace}+");

    private CueText() {}

    /** The text in the form of the model; empty when nothing of it can be seen. */
    public static String canonical(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : LINE_END.split(UNSHOWABLE.matcher(text).replaceAll(""), -1)) {
            lines.add(isBlank(line) ? "" : line);
        }
        while (!lines.isEmpty() && lines.get(0).isEmpty()) {
            lines.remove(0);
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return String.join("\n", lines);
    }

    /** The words of a text: what white space parts, but for the kinds that do not break. */
    public static String[] words(String text) {
        return text.codePoints().allMatch(CueText::isSpace)
                ? new String[0]
                : WHITE_SPACE
                        .splitAsStream(text)
                        .map(CueText::stripped)
                        .filter(part -> !part.isEmpty())
                        .toArray(String[]::new);
    }

    /** Without white space at its ends, the kinds that do not break included. */
    public static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && isSpace(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /** White space alone; the kinds that do not break count too. */
    static boolean isBlank(String line) {
        return line.codePoints().allMatch(CueText::isSpace);
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
