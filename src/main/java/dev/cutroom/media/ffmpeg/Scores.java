package dev.cutroom.media.ffmpeg;

import java.util.Arrays;

/** One number for each picture of a film, in the order of the film. */
final class Scores {
    private float[] values = new float[1024];
    private int count;

    void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = (float) value;
    }

    int count() {
        return count;
    }

    float at(int number) {
        return values[number];
    }
}
