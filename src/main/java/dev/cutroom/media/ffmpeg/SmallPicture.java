package dev.cutroom.media.ffmpeg;

/**
 * A picture at the small size at which scenes are compared: what is left of it shows the shot and hides noise and film grain.
 *
 * <p>Whatever the shape of the film, it is squeezed into the same size: only pictures of one film are compared.
 */
final class SmallPicture {
    static final int WIDTH = 96;
    static final int HEIGHT = 54;
    static final int BLOCK_WIDTH = 8;
    static final int BLOCK_HEIGHT = 6;
    static final int COLUMNS = WIDTH / BLOCK_WIDTH;
    static final int ROWS = HEIGHT / BLOCK_HEIGHT;
    static final int BLOCKS = COLUMNS * ROWS;
    private static final int PIXELS = WIDTH * HEIGHT;
    private static final int COLOUR_PIXELS = PIXELS / 4;
    /** Bytes of one picture in {@code yuv420p}. */
    static final int BYTES = PIXELS + 2 * COLOUR_PIXELS;

    private static final int BLOCK_PIXELS = BLOCK_WIDTH * BLOCK_HEIGHT;

    final byte[] luma;
    final float[] mean = new float[BLOCKS];
    final float[] deviation = new float[BLOCKS];
    final float[] blue = new float[BLOCKS];
    final float[] red = new float[BLOCKS];
    /** Brightness, blue and red of all blocks in one row. */
    final float[] coarse = new float[3 * BLOCKS];

    final float brightness;
    final float contrast;
    /** Mean of the blocks' own deviations: how much detail there is. */
    final float detail;

    SmallPicture(byte[] bytes) {
        luma = softened(bytes);
        double sum = 0;
        double squares = 0;
        double details = 0;
        for (int block = 0; block < BLOCKS; block++) {
            measure(block, bytes);
            sum += mean[block];
            squares += mean[block] * mean[block] + deviation[block] * deviation[block];
            details += deviation[block];
        }
        for (int block = 0; block < BLOCKS; block++) {
            coarse[block] = mean[block];
            coarse[BLOCKS + block] = blue[block];
            coarse[2 * BLOCKS + block] = red[block];
        }
        brightness = (float) (sum / BLOCKS);
        contrast = (float) Math.sqrt(Math.max(0, squares / BLOCKS - sum / BLOCKS * (sum / BLOCKS)));
        detail = (float) (details / BLOCKS);
    }

    /** A touch of blur: a picture that has moved by part of a pixel is still the same one. */
    private static byte[] softened(byte[] bytes) {
        int[] across = new int[PIXELS];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int i = y * WIDTH + x;
                int before = bytes[x > 0 ? i - 1 : i] & 0xff;
                int after = bytes[x < WIDTH - 1 ? i + 1 : i] & 0xff;
                across[i] = before + 2 * (bytes[i] & 0xff) + after;
            }
        }
        byte[] soft = new byte[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            int above = across[i >= WIDTH ? i - WIDTH : i];
            int below = across[i < PIXELS - WIDTH ? i + WIDTH : i];
            soft[i] = (byte) ((above + 2 * across[i] + below + 8) / 16);
        }
        return soft;
    }

    static int left(int block) {
        return block % COLUMNS * BLOCK_WIDTH;
    }

    static int top(int block) {
        return block / COLUMNS * BLOCK_HEIGHT;
    }

    private void measure(int block, byte[] bytes) {
        int sum = 0;
        int squares = 0;
        for (int y = top(block); y < top(block) + BLOCK_HEIGHT; y++) {
            for (int i = y * WIDTH + left(block); i < y * WIDTH + left(block) + BLOCK_WIDTH; i++) {
                int value = luma[i] & 0xff;
                sum += value;
                squares += value * value;
            }
        }
        double average = (double) sum / BLOCK_PIXELS;
        mean[block] = (float) average;
        deviation[block] = (float) Math.sqrt(Math.max(0, (double) squares / BLOCK_PIXELS - average * average));
        blue[block] = colour(bytes, PIXELS, block);
        red[block] = colour(bytes, PIXELS + COLOUR_PIXELS, block);
    }

    private static float colour(byte[] bytes, int from, int block) {
        int sum = 0;
        for (int y = top(block) / 2; y < (top(block) + BLOCK_HEIGHT) / 2; y++) {
            for (int x = left(block) / 2; x < (left(block) + BLOCK_WIDTH) / 2; x++) {
                sum += bytes[from + y * (WIDTH / 2) + x] & 0xff;
            }
        }
        return (float) sum / (BLOCK_PIXELS / 4);
    }
}
