package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/**
 * Scores each picture by its mean difference from the one before, in levels of red, green and blue: simple and predictable. It
 * takes flashes and fast motion for cuts, and sees no dissolves.
 */
final class ContentWatch implements SceneWatch {
    private static final int WIDTH = SmallPicture.WIDTH / 2;
    private static final int PIXELS = WIDTH * SmallPicture.HEIGHT / 2;
    private static final int BLUE = SmallPicture.WIDTH * SmallPicture.HEIGHT;
    private static final int RED = BLUE + PIXELS;

    private final Scores scores = new Scores();
    private float[] before = new float[3 * PIXELS];
    private float[] now = new float[3 * PIXELS];

    @Override
    public void accept(byte[] picture) {
        float[] levels = now;
        for (int i = 0; i < PIXELS; i++) {
            float luma = 1.164f * (brightness(picture, i) - 16);
            float blue = (picture[BLUE + i] & 0xff) - 128;
            float red = (picture[RED + i] & 0xff) - 128;
            levels[3 * i] = level(luma + 1.596f * red);
            levels[3 * i + 1] = level(luma - 0.392f * blue - 0.813f * red);
            levels[3 * i + 2] = level(luma + 2.017f * blue);
        }
        scores.add(scores.count() == 0 ? 0 : difference(before, levels));
        now = before;
        before = levels;
    }

    @Override
    public List<Transition> end() {
        List<Transition> all = new ArrayList<>();
        for (int i = 1; i < scores.count(); i++) {
            if (scores.at(i) >= 1) {
                all.add(Transition.cut(i, scores.at(i)));
            }
        }
        return all;
    }

    /** The four pixels of brightness that share one of colour. */
    private static float brightness(byte[] picture, int pixel) {
        int first = pixel / WIDTH * 2 * SmallPicture.WIDTH + pixel % WIDTH * 2;
        int below = first + SmallPicture.WIDTH;
        return ((picture[first] & 0xff)
                        + (picture[first + 1] & 0xff)
                        + (picture[below] & 0xff)
                        + (picture[below + 1] & 0xff))
                / 4f;
    }

    private static float level(float value) {
        return Math.max(0, Math.min(255, value));
    }

    private static double difference(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / a.length;
    }
}
