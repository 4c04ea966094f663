package dev.cutroom.media.speech;

/**
 * How periodic sound is at the pitch of voices, 65 to 400 Hz: the likeness of 30 ms to the sound one period before.
 *
 * <p>Heard below 1.6 kHz, where a voice is periodic on the telephone too, and where hiss does not reach.
 */
final class Periodicity {

    private static final int THINNED = 4;
    private static final int PER_MILLI = Pcm.SAMPLES_PER_MILLI / THINNED;
    private static final int WINDOW = 30 * PER_MILLI;
    private static final int SHORTEST = PER_MILLI * 1000 / 400;
    private static final int LONGEST = PER_MILLI * 1000 / 65;
    private static final int TAPS = 24;

    /** Less than this, for each sample, is silence. */
    private static final double LEAST = 1e-8;

    private final float[] low;
    /** The squares of all samples before. */
    private final double[] squares;

    Periodicity(short[] sound) {
        float[] filter = filter();
        low = new float[sound.length / THINNED];
        float mean = 0;
        for (int i = 0; i < low.length; i++) {
            float sum = 0;
            for (int k = 0; k < TAPS; k++) {
                int at = i * THINNED + k - TAPS / 2;
                sum += at < 0 || at >= sound.length ? 0 : filter[k] * sound[at];
            }
            mean += (sum - mean) * 0.1f; // takes the hum away
            low[i] = (sum - mean) / 32768f;
        }
        squares = new double[low.length + 1];
        for (int i = 0; i < low.length; i++) {
            squares[i + 1] = squares[i] + low[i] * low[i];
        }
    }

    private static float[] filter() {
        float[] filter = new float[TAPS];
        double sum = 0;
        for (int k = 0; k < TAPS; k++) {
            double x = k - (TAPS - 1) / 2.0;
            double sinc = Math.sin(2 * Math.PI * 0.1 * x) / (Math.PI * x);
            filter[k] = (float) (sinc * (0.54 - 0.46 * Math.cos(2 * Math.PI * (k + 0.5) / TAPS)));
            sum += filter[k];
        }
        for (int k = 0; k < TAPS; k++) {
            filter[k] /= (float) sum;
        }
        return filter;
    }

    /** @return 0 to 1, for the 30 ms from here on */
    float at(int millis) {
        int from = millis * PER_MILLI - WINDOW / 2 + 5 * PER_MILLI;
        if (from < LONGEST || from + WINDOW > low.length) {
            return 0;
        }
        double here = energy(from);
        double best = 0;
        for (int lag = SHORTEST; lag <= LONGEST; lag++) {
            double there = energy(from - lag);
            if (here > LEAST * WINDOW && there > LEAST * WINDOW) {
                best = Math.max(best, product(from, lag) / Math.sqrt(here * there));
            }
        }
        return (float) Math.min(1, best);
    }

    private double energy(int from) {
        return squares[from + WINDOW] - squares[from];
    }

    private double product(int from, int lag) {
        float sum = 0;
        for (int i = from; i < from + WINDOW; i++) {
            sum += low[i] * low[i - lag];
        }
        return sum;
    }
}
