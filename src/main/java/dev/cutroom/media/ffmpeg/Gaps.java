package dev.cutroom.media.ffmpeg;

import java.util.PriorityQueue;

/**
 * The distances between pictures in the order they are shown, gathered while packets come in the order they are stored.
 *
 * <p>B-frames stand at most 16 pictures away from their place, so a short queue sorts them and memory stays fixed.
 */
final class Gaps {
    private static final int WINDOW = 40;

    private final PriorityQueue<Long> window = new PriorityQueue<>();
    private boolean begun;
    private long last;
    private long count;
    private long sum;
    private long least = Long.MAX_VALUE;
    private long most;

    void add(long time) {
        window.add(time);
        if (window.size() > WINDOW) {
            pass(window.remove());
        }
    }

    /** Takes what still waits; call once, after the last time. */
    void end() {
        while (!window.isEmpty()) {
            pass(window.remove());
        }
    }

    private void pass(long time) {
        if (begun && time > last) {
            long gap = time - last;
            least = Math.min(least, gap);
            most = Math.max(most, gap);
            sum += gap;
            count++;
        }
        last = begun ? Math.max(last, time) : time;
        begun = true;
    }

    long count() {
        return count;
    }

    double mean() {
        return count == 0 ? 0 : (double) sum / count;
    }

    long least() {
        return count == 0 ? 0 : least;
    }

    long most() {
        return most;
    }
}
