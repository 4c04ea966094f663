package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small films made of views that have nothing to do with each other: soft random patches, each view from its own seed. */
final class Views {
    private static final int MARGIN = 200;

    private final List<byte[]> pictures = new ArrayList<>();

    /** A view that is shown for some pictures, while the camera moves by so many pixels for each of them. */
    Views shot(int seed, int count, int move) {
        byte[] wide = wide(seed);
        for (int i = 0; i < count; i++) {
            pictures.add(part(wide, i * move));
        }
        return this;
    }

    /** Pictures of one grey, black or white. */
    Views blank(int level, int count) {
        for (int i = 0; i < count; i++) {
            pictures.add(mixed(part(wide(1), 0), part(wide(1), 0), level, 0));
        }
        return this;
    }

    /** The last picture turns into another view. */
    Views dissolve(int seed, int count) {
        byte[] before = pictures.get(pictures.size() - 1);
        byte[] after = part(wide(seed), 0);
        for (int i = 1; i <= count; i++) {
            double share = i / (count + 1.0);
            byte[] between = new byte[before.length];
            for (int k = 0; k < between.length; k++) {
                between[k] = (byte) Math.round((before[k] & 0xff) * (1 - share) + (after[k] & 0xff) * share);
            }
            pictures.add(between);
        }
        return this;
    }

    /** The last picture fades to this grey, or the view of the seed out of it. */
    Views fade(int seed, int level, int count, boolean out) {
        byte[] view = out ? pictures.get(pictures.size() - 1) : part(wide(seed), 0);
        for (int i = 1; i <= count; i++) {
            double share = i / (count + 1.0);
            pictures.add(mixed(view, view, level, out ? 1 - share : share));
        }
        return this;
    }

    /** Brightens all pictures from this one on. */
    Views light(int from, int until, double gain) {
        for (int i = from; i < until; i++) {
            pictures.set(i, mixed(pictures.get(i), pictures.get(i), 16, gain));
        }
        return this;
    }

    /** Covers the lower third of some pictures. */
    Views banner(int from, int until) {
        for (int i = from; i < until; i++) {
            byte[] covered = pictures.get(i).clone();
            for (int y = 40; y < 50; y++) {
                for (int x = 6; x < 66; x++) {
                    covered[y * SmallPicture.WIDTH + x] = (byte) 220;
                }
            }
            pictures.set(i, covered);
        }
        return this;
    }

    Views noise(int seed, double levels) {
        Random random = new Random(seed);
        for (byte[] picture : pictures) {
            for (int k = 0; k < picture.length; k++) {
                picture[k] = (byte) clamp((picture[k] & 0xff) + random.nextGaussian() * levels);
            }
        }
        return this;
    }

    List<byte[]> pictures() {
        return pictures;
    }

    /** Where new scenes begin. */
    List<Transition> found(double threshold, double leastSeconds) {
        return found(Detector.ADAPTIVE, threshold, leastSeconds);
    }

    List<Transition> found(Detector detector, double threshold, double leastSeconds) {
        SceneWatch watch = detector.watch(25);
        pictures.forEach(watch::accept);
        return new SceneRule(threshold, leastSeconds).choose(watch.end(), pictures.size(), i -> i / 25.0);
    }

    /** A picture of one colour. */
    static byte[] plain(int luma, int blue, int red) {
        byte[] picture = new byte[SmallPicture.BYTES];
        int pixels = SmallPicture.WIDTH * SmallPicture.HEIGHT;
        java.util.Arrays.fill(picture, 0, pixels, (byte) luma);
        java.util.Arrays.fill(picture, pixels, pixels + pixels / 4, (byte) blue);
        java.util.Arrays.fill(picture, pixels + pixels / 4, picture.length, (byte) red);
        return picture;
    }

    /** The same picture out of focus. */
    static byte[] softened(byte[] picture) {
        byte[] soft = picture.clone();
        int width = SmallPicture.WIDTH;
        for (int i = 2 * width + 2; i < width * SmallPicture.HEIGHT - 2 * width - 2; i++) {
            int sum = 0;
            for (int y = -2; y <= 2; y++) {
                for (int x = -2; x <= 2; x++) {
                    sum += picture[i + y * width + x] & 0xff;
                }
            }
            soft[i] = (byte) (sum / 25);
        }
        return soft;
    }

    private static byte[] mixed(byte[] view, byte[] same, int level, double share) {
        byte[] mixed = new byte[view.length];
        int lumas = SmallPicture.WIDTH * SmallPicture.HEIGHT;
        for (int k = 0; k < mixed.length; k++) {
            int neutral = k < lumas ? level : 128;
            mixed[k] = (byte) clamp(neutral + ((same[k] & 0xff) - neutral) * share);
        }
        return mixed;
    }

    private static long clamp(double value) {
        return Math.max(0, Math.min(255, Math.round(value)));
    }

    /** A view wider than the picture, so that a camera can move along it. */
    private static byte[] wide(int seed) {
        Random random = new Random(seed * 7919L);
        int width = SmallPicture.WIDTH + 2 * MARGIN;
        double[] luma = new double[width * SmallPicture.HEIGHT];
        java.util.Arrays.fill(luma, 60 + random.nextInt(100));
        for (int patch = 0; patch < 240; patch++) {
            int x0 = random.nextInt(width);
            int y0 = random.nextInt(SmallPicture.HEIGHT);
            int w = 3 + random.nextInt(30);
            int h = 3 + random.nextInt(20);
            double step = random.nextGaussian() * 40;
            for (int y = y0; y < Math.min(SmallPicture.HEIGHT, y0 + h); y++) {
                for (int x = x0; x < Math.min(width, x0 + w); x++) {
                    luma[y * width + x] = clamp(luma[y * width + x] + step);
                }
            }
        }
        byte[] wide = new byte[luma.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = (byte) luma[i];
        }
        return wide;
    }

    private static byte[] part(byte[] wide, int from) {
        int width = SmallPicture.WIDTH + 2 * MARGIN;
        byte[] part = new byte[SmallPicture.BYTES];
        java.util.Arrays.fill(part, (byte) 128);
        for (int y = 0; y < SmallPicture.HEIGHT; y++) {
            System.arraycopy(wide, y * width + from, part, y * SmallPicture.WIDTH, SmallPicture.WIDTH);
        }
        return part;
    }
}
