package dev.cutroom.media.ffmpeg;

/** How well a picture stands for its film: lit, rich in contrast and sharp; 0 to 1. */
final class Merit {
    private static final double BLACK = 16;
    private static final double WHITE = 235;
    private static final double WELL_LIT_FROM = 55;
    private static final double WELL_LIT_UNTIL = 195;
    private static final double PAPER = 0.2;
    /** Of a picture of one grey, noise included. */
    private static final double FLAT = 4;

    private static final double RICH = 40;
    private static final double USUAL_EDGES = 8;

    private Merit() {}

    /** @param luma rows of brightness from 16 to 235; more may follow them */
    static double of(byte[] luma, int width, int height) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < width * height; i++) {
            int value = luma[i] & 0xff;
            sum += value;
            squares += value * value;
        }
        double mean = sum / (width * height);
        double deviation = Math.sqrt(Math.max(0, squares / (width * height) - mean * mean));
        double contrast = clamp((deviation - FLAT) / (RICH - FLAT));
        double edges = edges(luma, width, height);
        return light(mean) * notNothing(contrast) * notNothing(edges / (edges + USUAL_EDGES));
    }

    /** The mean difference of two pictures' brightness, in levels. */
    static double change(byte[] luma, byte[] other, int pixels) {
        long sum = 0;
        for (int i = 0; i < pixels; i++) {
            sum += Math.abs((luma[i] & 0xff) - (other[i] & 0xff));
        }
        return (double) sum / pixels;
    }

    /** Too dark counts the less the nearer it is to black; too bright counts a little still, since paper and screens are white. */
    private static double light(double mean) {
        double up = (mean - BLACK) / (WELL_LIT_FROM - BLACK);
        double down = (WHITE - mean) / (WHITE - WELL_LIT_UNTIL);
        return clamp(Math.min(up, Math.max(PAPER, down)));
    }

    /** How far pixels are from what is between their neighbours: the root of the Laplacian's mean square. Blur has none. */
    private static double edges(byte[] luma, int width, int height) {
        double sum = 0;
        for (int y = 1; y < height - 1; y++) {
            for (int i = y * width + 1; i < y * width + width - 1; i++) {
                int around = (luma[i - 1] & 0xff) + (luma[i + 1] & 0xff) + (luma[i - width] & 0xff);
                int bend = 4 * (luma[i] & 0xff) - around - (luma[i + width] & 0xff);
                sum += bend * bend;
            }
        }
        return Math.sqrt(sum / Math.max(1, (width - 2) * (height - 2)));
    }

    /** A plain grey is still better than a plain black. */
    private static double notNothing(double value) {
        return 0.02 + 0.98 * value;
    }

    private static double clamp(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
