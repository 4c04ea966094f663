package dev.cutroom.media.speech;

/**
 * A piece of sound seen every 10 ms: its loudness in bands as wide as the ear's, and how much it is like a voice.
 *
 * <p>All loudness is in decibels; 0 is a full-scale sine. Frame {@code i} looks at the 32 ms around {@code i * 10 ms + 5 ms}.
 */
final class Frames {

    static final int MILLIS = 10;
    static final int BANDS = 24;

    /** Below this nothing is heard, and digital silence is taken for it. */
    static final float SILENT = -110;

    private static final int HOP = Pcm.RATE / 100;
    private static final int WINDOW = 512;
    /** What the power of a full-scale sine adds up to, by the shape of the window. */
    private static final double FULL_SCALE = 3.0 * WINDOW * WINDOW / 32;

    private static final double LOWEST_HERTZ = 90;
    private static final double HIGHEST_HERTZ = 7800;
    private static final int CHANGE_REACH = 3;
    private static final float LOUD_RANGE = 25;
    private final Spectrum spectrum = new Spectrum(WINDOW);
    private final float[] shape = new float[WINDOW];
    private final int[] edges = new int[BANDS + 1];

    private final float[][] bands;
    private final float[] level;
    private final float[] voicing;
    private final float[] change;

    private Frames(int count) {
        bands = new float[count][BANDS];
        level = new float[count];
        voicing = new float[count];
        change = new float[count];
        prepare();
    }

    static Frames of(short[] sound) {
        int count = (sound.length + HOP - 1) / HOP;
        Frames frames = new Frames(count);
        float[] piece = new float[WINDOW];
        float[] power = new float[WINDOW / 2 + 1];
        Periodicity periodicity = new Periodicity(sound);
        for (int i = 0; i < count; i++) {
            frames.cut(sound, i, piece);
            frames.spectrum.power(piece, power);
            frames.loudness(i, power);
            frames.voicing[i] = periodicity.at(i * MILLIS);
        }
        for (int i = CHANGE_REACH; i < count - CHANGE_REACH; i++) {
            frames.change[i] = frames.between(i - CHANGE_REACH, i + CHANGE_REACH);
        }
        return frames;
    }

    int count() {
        return level.length;
    }

    float band(int frame, int band) {
        return bands[frame][band];
    }

    /** Of all that can be heard. */
    float level(int frame) {
        return level[frame];
    }

    /** How periodic it is, 0 to 1. A tone is as periodic as a voice. */
    float voicing(int frame) {
        return voicing[frame];
    }

    /** In decibels, between 30 ms before and 30 ms after, over the bands that are loud in either. */
    float change(int frame) {
        return change[frame];
    }

    private void prepare() {
        for (int i = 0; i < WINDOW; i++) {
            shape[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / WINDOW));
        }
        for (int i = 0; i <= BANDS; i++) {
            double mel = mel(LOWEST_HERTZ) + (mel(HIGHEST_HERTZ) - mel(LOWEST_HERTZ)) * i / BANDS;
            double hertz = 700 * (Math.pow(10, mel / 2595) - 1);
            edges[i] = (int) Math.round(hertz * WINDOW / Pcm.RATE);
        }
    }

    private static double mel(double hertz) {
        return 2595 * Math.log10(1 + hertz / 700);
    }

    private void cut(short[] sound, int frame, float[] piece) {
        int from = frame * HOP - (WINDOW - HOP) / 2;
        for (int i = 0; i < WINDOW; i++) {
            int at = from + i;
            piece[i] = at < 0 || at >= sound.length ? 0 : shape[i] * sound[at] / 32768f;
        }
    }

    private void loudness(int frame, float[] power) {
        double all = 0;
        for (int b = 0; b < BANDS; b++) {
            double sum = 0;
            for (int i = edges[b]; i < edges[b + 1]; i++) {
                sum += power[i];
            }
            bands[frame][b] = decibels(sum);
            all += sum;
        }
        level[frame] = decibels(all);
    }

    private static float decibels(double power) {
        return (float) Math.max(SILENT, 10 * Math.log10(power / FULL_SCALE + 1e-12));
    }

    private float between(int before, int after) {
        float top = Frames.SILENT;
        for (int band = 0; band < BANDS; band++) {
            top = Math.max(top, Math.max(bands[before][band], bands[after][band]));
        }
        double sum = 0;
        int count = 0;
        for (int band = 0; band < BANDS; band++) {
            float a = bands[before][band];
            float b = bands[after][band];
            if (Math.max(a, b) > top - LOUD_RANGE) {
                sum += (a - b) * (a - b);
                count++;
            }
        }
        return (float) Math.sqrt(sum / count);
    }
}
