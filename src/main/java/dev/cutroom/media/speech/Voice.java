package dev.cutroom.media.speech;

import java.util.Arrays;

/**
 * Tells a voice from what else stands out.
 *
 * <p>A voice is periodic in part, fills many bands, and what it fills changes from one twentieth of a second to the next by
 * some ten decibels, in a church by five. Noise changes by three, a held note by none, an orchestra by four; quick notes and
 * drums change as much as a voice, but do not swell and fade as syllables do.
 */
final class Voice {

    private static final int REACH = 3;
    private static final float HEARD = 0.4f;
    private static final float PERIODIC = 0.6f;

    private static final int LEAST_VOICED = 5;
    private static final double LEAST_VOICED_SHARE = 0.15;
    private static final double LEAST_WIDTH = 3.4;
    /** The change in decibels that is a voice's, and how much less will do where it stands out of noise by only a few. */
    private static final double LEAST_CHANGE = 5;

    /** A siren's. */
    private static final double MOST_CHANGE = 25;

    private static final double LEAST_CHANGE_IN_NOISE = 3.4;
    private static final double LEAST_CHANGE_SHARE = 0.55;

    /** By how many decibels it becomes louder or softer within a tenth of a second, and again less in noise. */
    private static final double LEAST_SWING = 4.3;

    private static final double LEAST_SWING_SHARE = 0.38;
    private static final int SWING_REACH = 5;

    private final Frames frames;
    private final Loudness loudness;

    Voice(Frames frames, Loudness loudness) {
        this.frames = frames;
        this.loudness = loudness;
    }

    /** @param doubt 1 for what stands alone, less for what stands beside a voice, more for a part of something */
    boolean isIn(int from, int to, double doubt) {
        double[] changes = new double[to - from];
        int heard = 0;
        int voiced = 0;
        double wide = 0;
        double over = 0;
        double swing = 0;
        for (int i = from; i < to; i++) {
            if (isHeard(i - REACH) && isHeard(i) && isHeard(i + REACH)) {
                changes[heard++] = loudness.change(i);
                voiced += frames.voicing(i) >= PERIODIC ? 1 : 0;
                wide += loudness.width(i);
                over += loudness.excess(i) * Frames.BANDS;
                swing += swing(i);
            }
        }
        Arrays.sort(changes, 0, heard);
        double strength = over / Math.max(1, wide);
        double least = Math.max(LEAST_CHANGE_IN_NOISE, Math.min(LEAST_CHANGE, LEAST_CHANGE_SHARE * strength));
        return voiced >= LEAST_VOICED
                && voiced >= LEAST_VOICED_SHARE * heard
                && changes[heard / 2] >= doubt * least
                && changes[heard / 2] <= MOST_CHANGE
                && swing >= doubt * Math.min(LEAST_SWING, LEAST_SWING_SHARE * strength) * heard
                && wide >= LEAST_WIDTH * heard;
    }

    private double swing(int frame) {
        int before = Math.max(0, frame - SWING_REACH);
        int after = Math.min(frames.count() - 1, frame + SWING_REACH);
        return Math.abs(frames.level(after) - frames.level(before));
    }

    private boolean isHeard(int frame) {
        return loudness.excess(frame) >= HEARD;
    }
}
