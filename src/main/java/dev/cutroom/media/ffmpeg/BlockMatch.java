package dev.cutroom.media.ffmpeg;

/**
 * Looks for the blocks of one picture near their places in another.
 *
 * <p>A block that moves otherwise than its neighbours pays for it: cameras and things move blocks together, and only chance finds each of
 * them elsewhere.
 */
final class BlockMatch {
    private static final int ACROSS = 14;
    private static final int DOWN = 8;
    private static final int[] STEPS = {4, 2, 1};
    private static final float GOOD_ENOUGH = 2;
    private static final float PRICE = 0.04f;
    private static final int PIXELS = SmallPicture.BLOCK_WIDTH * SmallPicture.BLOCK_HEIGHT;

    private final int[] movedX = new int[SmallPicture.BLOCKS];
    private final int[] movedY = new int[SmallPicture.BLOCKS];
    private byte[] from;
    private byte[] to;
    private int[] levels;

    /** Begins with another pair: blocks of {@code to}, their levels mapped, are looked for in {@code from}. */
    void begin(SmallPicture from, SmallPicture to, int[] levels) {
        this.from = from.luma;
        this.to = to.luma;
        this.levels = levels;
    }

    /** The mean difference of a block to its own place. */
    float inPlace(int block) {
        return at(block, 0, 0, Float.MAX_VALUE);
    }

    /**
     * The least mean difference of a block to any place near its own; blocks come in their order.
     *
     * @param structure the block's contrast: the price of moving alone is a part of it
     */
    float nearby(int block, float structure) {
        int left = block % SmallPicture.COLUMNS > 0 ? block - 1 : -1;
        int above = block - SmallPicture.COLUMNS;
        movedX[block] = 0;
        movedY[block] = 0;
        float best = inPlace(block);
        best = like(block, left, best);
        best = like(block, above, best);
        for (int step : STEPS) {
            float before;
            do {
                before = best;
                best = around(block, step, best, PRICE * structure);
            } while (best < before && best > GOOD_ENOUGH);
        }
        return best;
    }

    private float like(int block, int neighbour, float best) {
        if (neighbour < 0 || movedX[neighbour] == movedX[block] && movedY[neighbour] == movedY[block]) {
            return best;
        }
        float there = at(block, movedX[neighbour], movedY[neighbour], Math.max(best, GOOD_ENOUGH));
        if (there >= best && there > GOOD_ENOUGH) {
            return best;
        }
        // Where everything fits, as in a clear sky, the neighbour's move is the likely one.
        movedX[block] = movedX[neighbour];
        movedY[block] = movedY[neighbour];
        return there;
    }

    private float around(int block, int step, float best, float price) {
        int fromX = movedX[block];
        int fromY = movedY[block];
        float least = best;
        for (int y = fromY - step; y <= fromY + step && least > GOOD_ENOUGH; y += step) {
            for (int x = fromX - step; x <= fromX + step; x += step) {
                boolean known = x == fromX && y == fromY || Math.abs(x) > ACROSS || Math.abs(y) > DOWN;
                float cost = known ? 0 : price * alone(block, x, y);
                float there = known ? least : at(block, x, y, least - cost) + cost;
                if (there < least) {
                    least = there;
                    movedX[block] = x;
                    movedY[block] = y;
                }
            }
        }
        return least;
    }

    /** How far a move is from standing still and from what the neighbours do. */
    private int alone(int block, int x, int y) {
        int far = Math.max(Math.abs(x), Math.abs(y));
        if (block % SmallPicture.COLUMNS > 0) {
            far = Math.min(far, Math.max(Math.abs(x - movedX[block - 1]), Math.abs(y - movedY[block - 1])));
        }
        if (block >= SmallPicture.COLUMNS) {
            int above = block - SmallPicture.COLUMNS;
            far = Math.min(far, Math.max(Math.abs(x - movedX[above]), Math.abs(y - movedY[above])));
        }
        return far;
    }

    /** The mean difference to a place; some number above {@code most} when it is more than that, or outside the picture. */
    private float at(int block, int dx, int dy, float most) {
        int left = SmallPicture.left(block);
        int top = SmallPicture.top(block);
        int x = left + dx;
        int y = top + dy;
        boolean inside = x >= 0
                && y >= 0
                && x + SmallPicture.BLOCK_WIDTH <= SmallPicture.WIDTH
                && y + SmallPicture.BLOCK_HEIGHT <= SmallPicture.HEIGHT;
        if (!inside) {
            return Float.MAX_VALUE;
        }
        int sum = 0;
        for (int row = 0; row < SmallPicture.BLOCK_HEIGHT && sum < most * PIXELS; row++) {
            int p = (top + row) * SmallPicture.WIDTH + left;
            int q = (y + row) * SmallPicture.WIDTH + x;
            for (int i = 0; i < SmallPicture.BLOCK_WIDTH; i++) {
                sum += Math.abs(levels[to[p + i] & 0xff] - (from[q + i] & 0xff));
            }
        }
        return (float) sum / PIXELS;
    }
}
