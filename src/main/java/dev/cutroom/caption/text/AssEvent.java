package dev.cutroom.caption.text;

/**
 * One event of an ASS file.
 *
 * @param text in the form of the format: override tags are obeyed, what a caption says has gone through {@link AssText#escape}
 */
public record AssEvent(long startMillis, long endMillis, String text) {

    /** The event of a whole cue; its words, where it has any, as {@code \k} tags. */
    public static AssEvent of(Cue cue) {
        return new AssEvent(cue.startMillis(), cue.endMillis(), AssText.karaoke(cue));
    }

    /** When an event of that time is really shown: the format counts in hundredths of a second. */
    public static long shown(long millis) {
        return Times.centis(millis) * 10;
    }

    /** Times to the nearest hundredth; the shortest event lasts one. */
    String line(String style) {
        long start = Times.centis(startMillis);
        long end = Math.max(start + 1, Times.centis(endMillis));
        return "Dialogue: 0," + Times.ass(start) + "," + Times.ass(end) + "," + style + ",,0,0,0,," + text;
    }
}
