package dev.cutroom.caption.text;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Positions as each file format writes them, and one tolerant reading for all. */
final class Times {

    /** The first position that two digits of hours cannot say. */
    static final long TOO_LATE = 100L * 3_600_000;

    static final String PATTERN = "(?:\\d{1,4}:)?\\d{1,4}:\\d{1,2}(?:[.,]\\d{1,9})?";

    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,4}):(\\d{1,2})(?:[.,](\\d{1,9}))?");

    private Times() {}

    static String srt(long millis) {
        return clock(millis, 2, ',', millis % 1000, 3);
    }

    static String vtt(long millis) {
        return clock(millis, 2, '.', millis % 1000, 3);
    }

    static String ass(long centis) {
        return clock(centis * 10, 1, '.', centis % 100, 2);
    }

    /** To the nearest hundredth of a second, halves up: 1,996 ms is 200. */
    static long centis(long millis) {
        return (millis + 5) / 10;
    }

    /** By hand: there are two for each cue and word, and {@code String.format} takes a microsecond for each. */
    private static String clock(long millis, int hourDigits, char point, long fraction, int digits) {
        long seconds = millis / 1000;
        StringBuilder text = new StringBuilder(12);
        padded(text, seconds / 3600, hourDigits).append(':');
        padded(text, seconds / 60 % 60, 2).append(':');
        padded(text, seconds % 60, 2).append(point);
        return padded(text, fraction, digits).toString();
    }

    private static StringBuilder padded(StringBuilder text, long number, int digits) {
        String plain = Long.toString(number);
        return text.append("0".repeat(Math.max(0, digits - plain.length()))).append(plain);
    }

    /** Milliseconds; hours may be missing, point or comma stand before a fraction of any length. Empty when it is no time. */
    static OptionalLong parse(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return OptionalLong.empty();
        }
        long hours = time.group(1) == null ? 0 : Long.parseLong(time.group(1));
        long minutes = Long.parseLong(time.group(2));
        long seconds = Long.parseLong(time.group(3));
        long millis = ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction(time.group(4));
        boolean fits = seconds < 60 && (time.group(1) == null || minutes < 60) && millis < TOO_LATE;
        return fits ? OptionalLong.of(millis) : OptionalLong.empty();
    }

    private static long fraction(String digits) {
        return digits == null ? 0 : Math.round(Double.parseDouble("0." + digits) * 1000);
    }
}
