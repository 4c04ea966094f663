package dev.cutroom.media.speech;

import java.util.Arrays;

/**
 * How far the frames of a piece of sound stand out from the noise.
 *
 * <p>The noise is first what is always there: what each band exceeds nine tenths of the time within some seconds. A voice has
 * pauses, so hiss, hum and any lasting tone end up in this floor, and the voice above them does not. Then it is noise that
 * comes and goes: a third of a second that changes as little as only noise does, and is not periodic.
 */
final class Loudness {

    private static final int STEP = 50;
    private static final int AROUND = 800;
    private static final int EVERY = 4;
    private static final double SHARE = 0.1;

    private static final int NOISE_REACH = 15;
    /** Noise hides what is next to it. */
    private static final int NOISE_HIDES = 30;

    private static final float NOISE_CHANGE = 4.5f;
    private static final float NOISE_VOICING = 0.45f;
    /** From the mean of noise down to its floor, and from its floor up to what it reaches now and then in a narrow band. */
    private static final float MEAN_TO_FLOOR = 4;

    private static final float REACHED = 8;

    private static final float MOST = 25;
    private static final int CHANGE_REACH = 3;
    /** How far below the loudest of some seconds one still listens. */
    private static final float RANGE = 70;

    private final Frames frames;
    private final float[][] above;
    private final float[] excess;

    Loudness(Frames frames) {
        this.frames = frames;
        this.above = new float[frames.count()][Frames.BANDS];
        this.excess = new float[frames.count()];
        float[][] noise = noise();
        float[] floor = new float[Frames.BANDS];
        for (int i = 0; i < excess.length; i++) {
            if (i % STEP == 0) {
                measureFloor(i, floor);
            }
            excess[i] = standOut(i, floor, noise);
        }
    }

    /** Above the noise, in decibels, in the mean of all bands; 0 in silence and in steady noise. */
    float excess(int frame) {
        return frame < 0 || frame >= excess.length ? 0 : excess[frame];
    }

    /** In decibels, between 30 ms before and 30 ms after, over the bands that stand out in either. */
    float change(int frame) {
        float[] before = above[Math.max(0, frame - CHANGE_REACH)];
        float[] after = above[Math.min(above.length - 1, frame + CHANGE_REACH)];
        float sum = 0;
        int count = 0;
        for (int band = 0; band < Frames.BANDS; band++) {
            if (before[band] > 0 || after[band] > 0) {
                sum += (before[band] - after[band]) * (before[band] - after[band]);
                count++;
            }
        }
        return count == 0 ? 0 : (float) Math.sqrt(sum / count);
    }

    /** How many bands stand out. */
    int width(int frame) {
        int count = 0;
        for (float over : above[frame]) {
            count += over > 0 ? 1 : 0;
        }
        return count;
    }

    private void measureFloor(int frame, float[] floor) {
        int from = Math.max(0, frame + STEP / 2 - AROUND);
        int to = Math.min(frames.count(), frame + STEP / 2 + AROUND);
        float[] levels = new float[(to - from + EVERY - 1) / EVERY];
        float least = Math.max(Frames.SILENT, loudest(from, to) - RANGE);
        for (int band = 0; band < Frames.BANDS; band++) {
            for (int i = 0; i < levels.length; i++) {
                levels[i] = frames.band(from + i * EVERY, band);
            }
            Arrays.sort(levels);
            floor[band] = Math.max(levels[(int) (levels.length * SHARE)], least);
        }
    }

    private float loudest(int from, int to) {
        float loudest = Frames.SILENT;
        for (int i = from; i < to; i++) {
            loudest = Math.max(loudest, frames.level(i));
        }
        return loudest;
    }

    private float standOut(int frame, float[] floor, float[][] noise) {
        float[] before = noise[Math.max(0, frame - NOISE_HIDES)];
        float[] here = noise[frame];
        float[] after = noise[Math.min(noise.length - 1, frame + NOISE_HIDES)];
        float sum = 0;
        for (int band = 0; band < Frames.BANDS; band++) {
            float least = Math.max(floor[band], Math.max(here[band], Math.max(before[band], after[band])));
            above[frame][band] = Math.max(0, frames.band(frame, band) - least - REACHED);
            sum += Math.min(MOST, above[frame][band]);
        }
        return sum / Frames.BANDS;
    }

    /** The floor of the noise of each moment, band by band; silence where there is more than noise. */
    private float[][] noise() {
        float[] silence = new float[Frames.BANDS];
        Arrays.fill(silence, Frames.SILENT);
        float[][] noise = new float[frames.count()][];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = isNoise(i) ? mean(i) : silence;
        }
        return noise;
    }

    private boolean isNoise(int frame) {
        int from = Math.max(0, frame - NOISE_REACH);
        int to = Math.min(frames.count(), frame + NOISE_REACH + 1);
        float[] changes = new float[to - from];
        float voicing = 0;
        for (int i = from; i < to; i++) {
            changes[i - from] = frames.change(i);
            voicing += frames.voicing(i);
        }
        Arrays.sort(changes);
        return voicing < NOISE_VOICING * changes.length && changes[changes.length / 2] < NOISE_CHANGE;
    }

    private float[] mean(int frame) {
        int from = Math.max(0, frame - NOISE_REACH);
        int to = Math.min(frames.count(), frame + NOISE_REACH + 1);
        float[] mean = new float[Frames.BANDS];
        for (int i = from; i < to; i++) {
            for (int band = 0; band < Frames.BANDS; band++) {
                mean[band] += frames.band(i, band) / (to - from);
            }
        }
        for (int band = 0; band < Frames.BANDS; band++) {
            mean[band] -= MEAN_TO_FLOOR;
        }
        return mean;
    }
}
