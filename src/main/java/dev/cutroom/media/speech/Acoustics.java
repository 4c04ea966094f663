package dev.cutroom.media.speech;

import java.util.Arrays;

/**
 * What of each frame tells one letter from another, in numbers of about the same size: how loud it is beside the rest, the shape
 * of its spectrum beside the mean of the speech, how periodic it is, and how all that is changing.
 */
final class Acoustics {

    static final int NUMBERS = 15;

    private static final int SHAPE = 8;
    private static final int CHANGING = 4;
    private static final int REACH = 2;
    private static final float RANGE = 60;
    private static final float LOUD = 30;

    private final float[][] frames;

    Acoustics(Frames sound) {
        int count = sound.count();
        float top = top(sound);
        frames = new float[count][NUMBERS];
        for (int i = 0; i < count; i++) {
            frames[i][0] = Math.max(-RANGE, sound.level(i) - top) / 10;
            frames[i][SHAPE + 1] = 3 * sound.voicing(i);
            shape(sound, i, top - RANGE);
        }
        center(sound, top - LOUD);
        for (int i = 0; i < count; i++) {
            for (int k = 0; k <= CHANGING; k++) {
                float before = frames[Math.max(0, i - REACH)][k];
                float after = frames[Math.min(count - 1, i + REACH)][k];
                frames[i][SHAPE + 2 + k] = after - before;
            }
        }
    }

    int count() {
        return frames.length;
    }

    float[] at(int frame) {
        return frames[frame];
    }

    /** How loud the louder parts are. */
    private static float top(Frames sound) {
        float[] levels = new float[sound.count()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = sound.level(i);
        }
        Arrays.sort(levels);
        return levels.length == 0 ? Frames.SILENT : levels[levels.length * 19 / 20];
    }

    private void shape(Frames sound, int frame, float least) {
        for (int k = 1; k <= SHAPE; k++) {
            double sum = 0;
            for (int band = 0; band < Frames.BANDS; band++) {
                double wave = Math.cos(Math.PI * k * (band + 0.5) / Frames.BANDS);
                sum += Math.max(least, sound.band(frame, band)) * wave;
            }
            frames[frame][k] = (float) (sum / 60);
        }
    }

    /** Takes away what the voice, the room and the telephone do to all sounds alike. */
    private void center(Frames sound, float loud) {
        for (int k = 1; k <= SHAPE; k++) {
            double sum = 0;
            int count = 0;
            for (int i = 0; i < frames.length; i++) {
                if (sound.level(i) > loud) {
                    sum += frames[i][k];
                    count++;
                }
            }
            for (float[] frame : frames) {
                frame[k] -= count == 0 ? 0 : (float) (sum / count);
            }
        }
    }
}
