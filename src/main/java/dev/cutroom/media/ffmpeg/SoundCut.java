package dev.cutroom.media.ffmpeg;

import java.util.Arrays;

/**
 * Which packets of a sound are taken for a span, and how much of the first is not heard.
 *
 * @param from first packet taken; it may lie before the first one heard, to warm the decoder
 * @param to packet after the last one taken
 * @param skip seconds of what is taken that lie before the span
 * @param delay seconds of the span before the sound begins
 */
record SoundCut(int from, int to, double skip, double delay) {
    private static final double NEAR = 1e-4;

    /**
     * Chooses among packets by their times on the file's clock.
     *
     * @param ends when each packet's time is over
     * @param lead seconds that the decoder wants to have heard before
     * @param most seconds by which the packets heard may be longer than the span; a last one beyond that is left out
     */
    static SoundCut of(double[] starts, double[] ends, Span span, double lead, double most) {
        int heard = 0;
        while (heard < starts.length && ends[heard] <= span.from() + NEAR) {
            heard++;
        }
        int to = heard;
        while (to < starts.length && starts[to] < span.until() - NEAR) {
            to++;
        }
        if (to == heard) {
            return new SoundCut(0, 0, 0, 0);
        }
        boolean begun = starts[heard] < span.from() - NEAR;
        if (begun && to - heard > 1 && ends[to - 1] - starts[heard] - (span.until() - span.from()) > most) {
            to--;
        }
        int from = begun || starts[heard] < span.from() + NEAR ? warm(starts, heard, lead) : heard;
        double skip = Math.max(0, span.from() - starts[from]);
        return new SoundCut(from, to, skip, delay(starts[heard], span));
    }

    boolean empty() {
        return from == to;
    }

    private static int warm(double[] starts, int heard, double lead) {
        int at = Arrays.binarySearch(starts, starts[heard] - lead);
        return Math.max(0, at >= 0 ? at : -at - 2);
    }

    private static double delay(double start, Span span) {
        double late = start - span.from();
        return late > NEAR ? late : 0;
    }
}
