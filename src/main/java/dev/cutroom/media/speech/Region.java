package dev.cutroom.media.speech;

/**
 * A stretch of time in milliseconds, {@code [startMillis, endMillis)}.
 *
 * @param startMillis 0 or later
 * @param endMillis later than the start
 */
public record Region(long startMillis, long endMillis) {

    public Region {
        if (startMillis < 0 || endMillis <= startMillis) {
            throw new IllegalArgumentException("not a stretch of time: " + startMillis + " to " + endMillis);
        }
    }

    public long millis() {
        return endMillis - startMillis;
    }

    /** How much of {@code [start, end)} lies in here; 0 where they do not meet. */
    long shared(long start, long end) {
        return Math.max(0, Math.min(endMillis, end) - Math.max(startMillis, start));
    }
}
