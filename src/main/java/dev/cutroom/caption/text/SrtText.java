package dev.cutroom.caption.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a cue in SRT, a form without any escapes.
 *
 * <p>Players take {@code <i>}, {@code <font …>} and <code>{\an8}</code> for markup and a line of times for the next cue, and so do we when
 * we read. Text that looks like this is written with an invisible U+2060 (word joiner) behind its first sign: nobody takes it for markup then,
 * and reading takes the joiner out again. Where text had such joiners already, one more is written. An empty line, which would end the cue,
 * is written as a line of one no-break space.
 */
final class SrtText {

    private static final String TAG = "/?(?:i|b|u|s|font)(?:[ \\t][^<>\\n]*)?/?>";

    /** Players that know ffmpeg's way swallow unknown tags as well; reading leaves those alone. */
    private static final String ANY_TAG = "/?[a-zA-Z][^<>\\n]*>";

    private static final String OVERRIDE = "\\\\[^{}\\n]*\\}";

    private static final Pattern MARKUP = Pattern.compile("<" + TAG + "|\\{" + OVERRIDE, Pattern.CASE_INSENSITIVE);
    private static final Pattern LOOKS_LIKE_MARKUP =
            Pattern.compile("<\\u2060*(?=" + ANY_TAG + ")|\\{\\u2060*(?=" + OVERRIDE + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern GUARDED_MARKUP = Pattern.compile(
            "<\\u2060(?=\\u2060*" + ANY_TAG + ")|\\{\\u2060(?=\\u2060*" + OVERRIDE + ")", Pattern.CASE_INSENSITIVE);

    /** A line that begins like times and has an arrow in it. */
    private static final Pattern LOOKS_LIKE_TIMES = Pattern.compile("(?m)^[\\s\\p{Z}&&[^\\n]]*[-\\d].*--\\u2060*>.*$");

    private static final Pattern ARROW = Pattern.compile("--(\\u2060*)>");
    private static final Pattern GUARDED_ARROW = Pattern.compile("--\\u2060(\\u2060*)>");

    private SrtText() {}

    static String write(String text) {
        String guarded = LOOKS_LIKE_MARKUP.matcher(text).replaceAll("$0\u2060");
        guarded = LOOKS_LIKE_TIMES
                .matcher(guarded)
                .replaceAll(line -> quote(ARROW.matcher(line.group()).replaceAll("--$1\u2060>")));
        return EmptyLines.fill(guarded);
    }

    static String read(String text) {
        String plain = MARKUP.matcher(text).replaceAll("");
        plain = GUARDED_MARKUP.matcher(plain).replaceAll(sign -> sign.group().substring(0, 1));
        plain = LOOKS_LIKE_TIMES
                .matcher(plain)
                .replaceAll(line -> quote(GUARDED_ARROW.matcher(line.group()).replaceAll("--$1>")));
        return CueText.canonical(plain);
    }

    private static String quote(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
