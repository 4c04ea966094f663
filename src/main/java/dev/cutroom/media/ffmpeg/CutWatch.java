package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds hard cuts: pictures that differ from the one before far more than their neighbours do, and go on differing.
 *
 * <p>A flash differs from what was before it, but what follows the flash does not: the score of a picture is the least difference
 * between the pictures just before and just after it.
 */
final class CutWatch {
    /** How much of a picture must be new at a cut; a banner or a passer-by is less. */
    private static final float LEAST_DIFFERENCE = 45;
    /** Less is no cut even where all is still. */
    private static final float WORTH_A_LOOK = 15;

    private static final float STILL = 1.5f;
    /** What moves in a quiet shot; keeps still pictures from making everything stand out. */
    private static final float QUIET = 5;
    /** Below this a picture only repeats the one before, as in film of fewer pictures a second than its file. */
    private static final float REPEATED = 0.05f;

    private static final double LONGEST_FLASH_SECONDS = 0.2;
    private static final int NEIGHBOURS = 2;
    private static final double NEAR_SECONDS = 0.2;

    private final Likeness likeness;
    private final Window window;
    private final int flash;
    private final int near;
    private float[] scores = new float[1024];
    private int settled;

    CutWatch(Window window, Likeness likeness, double rate) {
        this.window = window;
        this.likeness = likeness;
        this.flash = (int) Math.max(2, Math.min(24, Math.round(LONGEST_FLASH_SECONDS * rate)));
        this.near = (int) Math.max(NEIGHBOURS, Math.min(flash, Math.round(NEAR_SECONDS * rate)));
    }

    /** Looks at the newest picture of the window. */
    void look() {
        int number = window.count() - 1;
        if (number == scores.length) {
            scores = Arrays.copyOf(scores, 2 * number);
        }
        scores[number] = number == 0 ? 0 : likeness.difference(window.get(number - 1), window.get(number));
        if (number >= flash) {
            settle(number - flash);
        }
    }

    /** Settles what is left and tells all cuts. */
    List<Transition> end() {
        while (settled < window.count()) {
            settle(settled);
        }
        List<Transition> cuts = new ArrayList<>();
        for (int i = 1; i < settled; i++) {
            if (scores[i] >= LEAST_DIFFERENCE && stands(i)) {
                cuts.add(Transition.cut(i, ratio(i)));
            }
        }
        return cuts;
    }

    float score(int number) {
        return scores[number];
    }

    /** How far a picture's score stands out: its ratio to the mean of those around it. */
    float ratio(int number) {
        float around = (mean(number, -1) + mean(number, 1)) / 2;
        return scores[number] / Math.max(QUIET, around);
    }

    private float mean(int number, int step) {
        float sum = 0;
        int found = 0;
        for (int i = number + step;
                i > 0 && i < settled && found < NEIGHBOURS && Math.abs(i - number) <= near;
                i += step) {
            if (scores[i] > REPEATED) {
                sum += scores[i];
                found++;
            }
        }
        return found == 0 ? 0 : sum / found;
    }

    private boolean stands(int number) {
        for (int i = Math.max(1, number - NEIGHBOURS); i <= Math.min(settled - 1, number + NEIGHBOURS); i++) {
            if (scores[i] > scores[number] || scores[i] == scores[number] && i < number) {
                return false;
            }
        }
        return true;
    }

    private void settle(int number) {
        settled = number + 1;
        if (scores[number] < WORTH_A_LOOK) {
            return;
        }
        boolean still = still(number);
        if (still) {
            scores[number] = likeness.differenceInPlace(window.get(number - 1), window.get(number));
        }
        int last = Math.min(window.count() - 1, number + flash);
        for (int after = number + 1; after <= last && scores[number] >= LEAST_DIFFERENCE; after++) {
            lower(number, number - 1, after, still);
        }
        int first = Math.max(window.first(), number - 1 - flash);
        for (int before = number - 2; before >= first && scores[number] >= LEAST_DIFFERENCE; before--) {
            lower(number, before, number, still);
        }
    }

    private boolean still(int number) {
        for (int i = Math.max(1, number - near); i <= Math.min(window.count() - 1, number + near); i++) {
            if (i != number && scores[i] > STILL) {
                return false;
            }
        }
        return true;
    }

    private void lower(int number, int before, int after, boolean still) {
        SmallPicture a = window.get(before);
        SmallPicture b = window.get(after);
        float difference = still ? likeness.differenceInPlace(a, b) : likeness.difference(a, b);
        scores[number] = Math.min(scores[number], difference);
    }
}
