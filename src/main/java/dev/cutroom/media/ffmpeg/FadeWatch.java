package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/** Finds fades: one view loses its contrast down to a blank picture, and out of it comes another one. */
final class FadeWatch {
    private static final float LEAST_DIFFERENCE = 60;
    private static final float QUIET = 5;
    /** Below this there is nothing but noise in a picture. */
    private static final float BLANK = 3;
    /** From this contrast on pictures can be compared. */
    private static final float CLEAR = 6;
    /** While a picture comes out of a fade, its contrast grows by more than this from one to the next. */
    private static final float STEADY = 1.03f;

    private static final double LONGEST_SECONDS = 2;

    private final Likeness likeness;
    private final Window window;
    private final int longest;
    private final List<Transition> found = new ArrayList<>();
    private final List<int[]> runs = new ArrayList<>();
    private SmallPicture before;
    private SmallPicture beforeThat;
    private int fadeBegan;
    private int blankSince = -1;
    private int blankUntil = -1;

    FadeWatch(Window window, Likeness likeness, double rate) {
        this.window = window;
        this.likeness = likeness;
        this.longest = (int) Math.max(4, Math.min(window.size() - 8, Math.round(LONGEST_SECONDS * rate)));
    }

    /** Looks at the newest picture of the window. */
    void look() {
        int number = window.count() - 1;
        boolean blank = window.get(number).contrast < BLANK;
        if (blank) {
            begin(number);
        } else if (blankSince >= 0 && number - blankUntil >= longest) {
            finish(number);
        }
    }

    /** Settles what is left and tells all fades. */
    List<Transition> end() {
        if (blankSince >= 0) {
            finish(window.count() - 1);
        }
        return found;
    }

    /** True for a blank picture and those that fade into it or out of it, as far as they are known by now. */
    boolean fading(int number) {
        return runs.stream().anyMatch(run -> number >= run[0] && number <= run[1]);
    }

    private void begin(int number) {
        if (blankSince >= 0 && blankUntil < number - 1) {
            finish(number - 1);
        }
        if (blankSince < 0) {
            blankSince = number;
            fadeBegan = clear(number - 1, -1);
            before = fadeBegan < 0 ? null : window.get(fadeBegan);
            beforeThat = fadeBegan < 0 ? null : window.get(Math.max(window.first(), fadeBegan - 3));
        }
        blankUntil = number;
    }

    private void finish(int last) {
        int ended = clear(blankUntil + 1, 1, last);
        int from = fadeBegan < 0 ? blankSince : fadeBegan + 1;
        int until = ended < 0 ? blankUntil : ended;
        runs.add(new int[] {from, until});
        if (before != null && ended >= 0) {
            judge(ended, Math.min(last, ended + 3));
        }
        blankSince = -1;
    }

    private void judge(int ended, int later) {
        SmallPicture after = window.get(ended);
        float difference = likeness.difference(before, after);
        if (difference < LEAST_DIFFERENCE) {
            return;
        }
        float around = (likeness.difference(beforeThat, before) + likeness.difference(after, window.get(later))) / 2;
        boolean sudden = ended == blankUntil + 1;
        int at = sudden ? ended : (blankSince + blankUntil + 1) / 2;
        found.add(new Transition(fadeBegan + 1, ended, at, difference / Math.max(QUIET, around)));
    }

    private int clear(int start, int step) {
        return clear(start, step, window.count() - 1);
    }

    /** The picture nearest to {@code start} from which on contrast grows no more; −1 when there is none. */
    private int clear(int start, int step, int last) {
        for (int i = start; window.has(i) && i <= last && Math.abs(i - start) < longest; i += step) {
            float contrast = window.get(i).contrast;
            boolean end = !window.has(i + step) || i + step > last;
            if (contrast >= CLEAR && (end || window.get(i + step).contrast <= STEADY * contrast)) {
                return i;
            }
        }
        return -1;
    }
}
