package dev.cutroom.caption;

import java.util.Locale;

/** Override tags of ASS that change while an event is shown. */
final class Tags {

    /**
     * Before and after each word. The renderer joins letters of one look and places them together; the colour of a shadow that nobody casts
     * keeps words apart, so that none moves by a part of a pixel when its neighbour takes another look.
     */
    static final String WORD = "\\4c&H000001&";

    static final String BETWEEN = "\\4c&H000000&";

    private Tags() {}

    /** The colour of letters. @param number 1 is theirs, 2 that of letters which a karaoke has still to fill */
    static String color(int number, String rgb) {
        String hex = rgb.substring(1).toUpperCase(Locale.ROOT);
        return "\\" + number + "c&H" + hex.substring(4) + hex.substring(2, 4) + hex.substring(0, 2) + "&";
    }

    /**
     * Tags that come into force at once, in a picture of that time or later: to the millisecond, where events begin at hundredths.
     *
     * @param millis since the event began
     */
    static String at(long millis, String tags) {
        return millis <= 0 ? tags : over(millis - 1, millis, tags);
    }

    /** Tags that come into force bit by bit. */
    static String over(long from, long to, String tags) {
        return "\\t(" + Math.max(0, from) + "," + Math.max(1, to) + "," + tags + ")";
    }
}
