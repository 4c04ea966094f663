package dev.cutroom.media.speech;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Sound made by rule, piece after piece; the same seed makes the same sound. Levels are parts of full scale. */
final class Sounds {

    private static final double[][] VOWELS = {
        {730, 1090, 2440}, {270, 2290, 3010}, {300, 870, 2240}, {530, 1840, 2480}, {570, 840, 2410}, {440, 1020, 2240}
    };

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Sounds silence(int millis) {
        return add(new double[millis * 16]);
    }

    Sounds noise(int millis, double level, long seed) {
        Random random = new Random(seed);
        double[] sound = new double[millis * 16];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = level * random.nextGaussian();
        }
        return add(sound);
    }

    Sounds tone(int millis, double hertz, double level) {
        double[] sound = new double[millis * 16];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = level * Math.sin(2 * Math.PI * hertz * i / 16000);
        }
        return add(sound);
    }

    /** Chords of some overtones, another each half second. */
    Sounds music(int millis, double level, long seed) {
        Random random = new Random(seed);
        double[] sound = new double[millis * 16];
        for (int from = 0; from < sound.length; from += 8000) {
            for (int voice = 0; voice < 3; voice++) {
                double hertz = 220 * Math.pow(2, random.nextInt(15) / 12.0);
                for (int i = from; i < Math.min(sound.length, from + 8000); i++) {
                    for (int k = 1; k <= 6; k++) {
                        sound[i] += level / 3 / k * Math.sin(2 * Math.PI * hertz * k * i / 16000);
                    }
                }
            }
        }
        return add(sound);
    }

    /** Syllables of a hiss and a gliding vowel, four or five a second, from the first sample to the last. */
    Sounds voice(int millis, double level, long seed) {
        Random random = new Random(seed);
        double[] sound = new double[millis * 16];
        double phase = 0;
        for (int from = 0; from < sound.length; ) {
            int length = Math.min(sound.length - from, 16 * (180 + random.nextInt(80)));
            int hiss = from == 0 ? 0 : Math.min(length, 16 * (30 + random.nextInt(50)));
            double[] start = VOWELS[random.nextInt(VOWELS.length)];
            double[] end = VOWELS[random.nextInt(VOWELS.length)];
            double pitch = 110 + random.nextInt(60);
            double[][] memory = new double[3][2];
            for (int i = 0; i < length; i++) {
                double part = (i - hiss) / (double) Math.max(1, length - hiss);
                if (i < hiss) {
                    sound[from + i] = level * 0.15 * random.nextGaussian();
                    continue;
                }
                phase += pitch * (1 - 0.2 * part) / 16000;
                double pulse = phase >= 1 ? 1 : 0;
                phase -= pulse;
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    sum += resonance(memory[k], pulse, start[k] + (end[k] - start[k]) * part) / (k + 1);
                }
                sound[from + i] = level * sum * Math.min(1, 8 * Math.min(part + 0.05, 1 - part));
            }
            from += length;
        }
        return add(sound);
    }

    private static double resonance(double[] memory, double input, double hertz) {
        double radius = Math.exp(-Math.PI * 90 / 16000);
        double now =
                input + 2 * radius * Math.cos(2 * Math.PI * hertz / 16000) * memory[0] - radius * radius * memory[1];
        memory[1] = memory[0];
        memory[0] = now;
        return now;
    }

    /** Lays noise under all that is there. */
    Sounds over(double noise, long seed) {
        Random random = new Random(seed);
        short[] sound = samples();
        bytes.reset();
        double[] mixed = new double[sound.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = sound[i] / 32768.0 + noise * random.nextGaussian();
        }
        return add(mixed);
    }

    /** What is there so far, in a room that echoes. */
    Sounds inARoom() {
        short[] sound = samples();
        bytes.reset();
        double[] heard = new double[sound.length];
        for (int i = 0; i < heard.length; i++) {
            heard[i] = sound[i] / 65536.0;
            for (int echo : new int[] {61, 109, 173}) {
                int before = i - echo * 16;
                heard[i] += before < 0 ? 0 : 0.3 * sound[before] / 65536.0;
            }
        }
        return add(heard);
    }

    private Sounds add(double[] sound) {
        for (double value : sound) {
            int sample = (int) Math.max(-32768, Math.min(32767, Math.round(value * 32768)));
            bytes.write(sample);
            bytes.write(sample >> 8);
        }
        return this;
    }

    short[] samples() {
        byte[] all = bytes.toByteArray();
        short[] sound = new short[all.length / 2];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (short) (all[2 * i] & 0xff | all[2 * i + 1] << 8);
        }
        return sound;
    }

    Pcm in(Path directory) {
        try {
            return new Pcm(Files.write(Files.createTempFile(directory, "sound", ".pcm"), bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
