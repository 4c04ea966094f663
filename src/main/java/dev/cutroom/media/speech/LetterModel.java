package dev.cutroom.media.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How letters sound: for the first and the second half of each, and for silence, the mean and the spread of every number of
 * {@link Acoustics}.
 */
final class LetterModel {

    static final int HALVES = 2;
    static final int SILENCE = Letters.ALL.length() * HALVES;
    static final int STATES = SILENCE + 1;

    /** So many frames of a voice weigh as much as what was learned from others. */
    private static final float LEARNED = 40;

    /** Of English as it was read to us; other languages and voices adapt it to themselves. */
    static final LetterModel ENGLISH = load("letters.txt");

    private final float[][] means;
    /** Standard deviations. */
    private final float[][] spreads;

    private final float[][] scales;
    private final float[] heights;

    /** Both by state and number. */
    LetterModel(float[][] means, float[][] spreads) {
        this.means = means;
        this.spreads = spreads;
        this.scales = new float[STATES][Acoustics.NUMBERS];
        this.heights = new float[STATES];
        for (int state = 0; state < STATES; state++) {
            for (int k = 0; k < Acoustics.NUMBERS; k++) {
                scales[state][k] = 0.5f / (spreads[state][k] * spreads[state][k]);
                heights[state] -= (float) Math.log(spreads[state][k]);
            }
        }
    }

    private static LetterModel load(String name) {
        try (var stream = LetterModel.class.getResourceAsStream(name);
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line a state, in the order of {@link Letters#ALL}, silence last: its means, then its spreads. */
    static LetterModel parse(List<String> lines) {
        float[][] means = new float[STATES][Acoustics.NUMBERS];
        float[][] spreads = new float[STATES][Acoustics.NUMBERS];
        for (int state = 0; state < STATES; state++) {
            String[] numbers = lines.get(state).trim().split(" +");
            for (int k = 0; k < Acoustics.NUMBERS; k++) {
                means[state][k] = Float.parseFloat(numbers[k]);
                spreads[state][k] = Float.parseFloat(numbers[Acoustics.NUMBERS + k]);
            }
        }
        return new LetterModel(means, spreads);
    }

    /** The logarithm of how likely a frame is in a state, but for a constant. */
    float likelihood(int state, float[] frame) {
        float[] mean = means[state];
        float[] scale = scales[state];
        float sum = heights[state];
        for (int k = 0; k < Acoustics.NUMBERS; k++) {
            float distance = frame[k] - mean[k];
            sum -= distance * distance * scale[k];
        }
        return sum;
    }

    /** Moved towards how the letters of this voice sound, where they have been found. */
    LetterModel adapted(List<LetterPath.Step> steps, Acoustics sound) {
        float[][] moved = new float[STATES][Acoustics.NUMBERS];
        float[] count = new float[STATES];
        for (int t = 0; t < steps.size(); t++) {
            int state = steps.get(t).state();
            count[state]++;
            for (int k = 0; k < Acoustics.NUMBERS; k++) {
                moved[state][k] += sound.at(t)[k];
            }
        }
        for (int state = 0; state < STATES; state++) {
            for (int k = 0; k < Acoustics.NUMBERS; k++) {
                moved[state][k] = (moved[state][k] + LEARNED * means[state][k]) / (count[state] + LEARNED);
            }
        }
        return new LetterModel(moved, spreads);
    }
}
