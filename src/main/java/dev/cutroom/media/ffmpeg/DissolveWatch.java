package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds dissolves: while one view turns into another, every picture between them is a mixture of both.
 *
 * <p>Motion and zooms also lead from one view to another, but their pictures are no mixtures; a title that appears is one, but leaves most of
 * the view as it was.
 */
final class DissolveWatch {
    private static final double[] SECONDS = {0.32, 0.44, 0.6, 0.8, 1.04, 1.4, 1.8, 2.4};
    private static final int LEAST_PICTURES = 6;
    private static final int LOOKS = 8;
    private static final int LOOKS_IN_DETAIL = 4;
    private static final float LEAST_DIFFERENCE = 80;
    private static final float QUIET = 5;
    /** How far apart the views are at least, in parts of their contrast. */
    private static final double LEAST_WAY = 0.5;
    /** In parts of the way between the views: how far a mixture may be off it, and jump on it. */
    private static final double MOST_OFF = 0.28;

    private static final double MOST_JUMP = 0.4;
    private static final double MOST_BACK = 0.1;
    private static final double MOST_BEYOND = 0.15;

    private final Likeness likeness;
    private final Window window;
    private final int[] lengths;
    private final List<Transition> found = new ArrayList<>();

    DissolveWatch(Window window, Likeness likeness, double rate) {
        this.window = window;
        this.likeness = likeness;
        this.lengths = Arrays.stream(SECONDS)
                .mapToInt(seconds -> (int) Math.round(seconds * rate))
                .filter(length -> length >= LEAST_PICTURES && length + 2 * flank(length) < window.size())
                .distinct()
                .toArray();
    }

    /** Looks at the stretches that end with the newest picture of the window. */
    void look() {
        int number = window.count() - 1;
        for (int length : lengths) {
            int until = number - flank(length);
            int from = until - length;
            boolean due = number % Math.max(1, length / LOOKS) == 0;
            if (due && window.has(from - flank(length))) {
                look(from, until);
            }
        }
    }

    /** All that were found so far; one dissolve is found many times. */
    List<Transition> found() {
        return found;
    }

    private static int flank(int length) {
        return Math.max(2, length / 4);
    }

    private void judge(Mixture mixture, int from, int until) {
        SmallPicture before = window.get(from);
        SmallPicture after = window.get(until);
        float difference = likeness.difference(before, after);
        if (difference < LEAST_DIFFERENCE) {
            return;
        }
        int flank = flank(until - from);
        float around = (likeness.difference(window.get(from - flank), before)
                        + likeness.difference(after, window.get(until + flank)))
                / 2;
        found.add(new Transition(
                from - flank + 1, until + flank, half(mixture, from, until), difference / Math.max(QUIET, around)));
    }

    /** The first picture that shows more of the new view than of the old one. */
    private int half(Mixture mixture, int from, int until) {
        int number = from + 1;
        while (number < until && mixture.gone(window.get(number)) < 0.5) {
            number++;
        }
        return number;
    }

    private void look(int from, int until) {
        SmallPicture first = window.get(from);
        SmallPicture last = window.get(until);
        Mixture mixture = new Mixture(first, last);
        boolean far = mixture.length() >= LEAST_WAY * Math.max(first.contrast, last.contrast);
        if (far
                && whole(mixture, from, until)
                && mixed(mixture, from, until - from)
                && mixedInDetail(mixture, from, until - from)) {
            judge(mixture, from, until);
        }
    }

    /** Within a longer dissolve the way goes on before and after; beyond the longest that is looked for, that is let pass. */
    private boolean whole(Mixture mixture, int from, int until) {
        int flank = flank(until - from);
        return until - from == lengths[lengths.length - 1]
                || mixture.gone(window.get(from - flank)) > -MOST_BEYOND
                        && mixture.gone(window.get(until + flank)) < 1 + MOST_BEYOND;
    }

    private boolean mixed(Mixture mixture, int from, int length) {
        double gone = 0;
        for (int look = 1; look < LOOKS; look++) {
            SmallPicture between = window.get(from + length * look / LOOKS);
            double now = mixture.gone(between);
            if (now - gone > MOST_JUMP || gone - now > MOST_BACK || mixture.off(between, now) > MOST_OFF) {
                return false;
            }
            gone = now;
        }
        return 1 - gone <= MOST_JUMP;
    }

    private boolean mixedInDetail(Mixture mixture, int from, int length) {
        for (int look = 1; look < LOOKS_IN_DETAIL; look++) {
            SmallPicture between = window.get(from + length * look / LOOKS_IN_DETAIL);
            if (mixture.offInDetail(between, mixture.gone(between)) > MOST_OFF) {
                return false;
            }
        }
        return true;
    }
}
