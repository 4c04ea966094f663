package dev.cutroom.media.speech;

import java.util.Arrays;

/** The power spectrum of a piece of sound: a radix-2 transform of a fixed size. Not for several threads. */
final class Spectrum {

    private final int size;
    private final float[] cos;
    private final float[] sin;
    private final float[] real;
    private final float[] imaginary;

    /** @param size a power of two */
    Spectrum(int size) {
        this.size = size;
        cos = new float[size / 2];
        sin = new float[size / 2];
        real = new float[size];
        imaginary = new float[size];
        for (int i = 0; i < size / 2; i++) {
            cos[i] = (float) Math.cos(2 * Math.PI * i / size);
            sin[i] = (float) -Math.sin(2 * Math.PI * i / size);
        }
    }

    /** @param power filled with the power at each of the first {@code size / 2 + 1} frequencies */
    void power(float[] sound, float[] power) {
        load(sound);
        transform();
        for (int i = 0; i <= size / 2; i++) {
            power[i] = real[i] * real[i] + imaginary[i] * imaginary[i];
        }
    }

    private void load(float[] sound) {
        System.arraycopy(sound, 0, real, 0, sound.length);
        Arrays.fill(real, sound.length, size, 0);
        Arrays.fill(imaginary, 0);
    }

    private void transform() {
        reverse();
        for (int half = 1; half < size; half *= 2) {
            int step = size / (2 * half);
            for (int start = 0; start < size; start += 2 * half) {
                for (int k = 0; k < half; k++) {
                    butterfly(start + k, start + k + half, k * step);
                }
            }
        }
    }

    private void butterfly(int a, int b, int turn) {
        float re = real[b] * cos[turn] - imaginary[b] * sin[turn];
        float im = real[b] * sin[turn] + imaginary[b] * cos[turn];
        real[b] = real[a] - re;
        imaginary[b] = imaginary[a] - im;
        real[a] += re;
        imaginary[a] += im;
    }

    private void reverse() {
        for (int i = 1, j = 0; i < size; i++) {
            int bit = size >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                float re = real[i];
                float im = imaginary[i];
                real[i] = real[j];
                imaginary[i] = imaginary[j];
                real[j] = re;
                imaginary[j] = im;
            }
        }
    }
}
