package dev.cutroom.media.ffmpeg;

/** The straight way from one view to another: in a dissolve every picture between them lies on it. */
final class Mixture {
    private static final int VALUES = 3 * SmallPicture.BLOCKS;

    private final SmallPicture from;
    private final SmallPicture to;
    private final float[] start;
    private final float[] way = new float[VALUES];
    private final double length;

    Mixture(SmallPicture from, SmallPicture to) {
        this.from = from;
        this.to = to;
        start = from.coarse;
        double sum = 0;
        for (int i = 0; i < VALUES; i++) {
            way[i] = to.coarse[i] - start[i];
            sum += way[i] * way[i];
        }
        length = Math.sqrt(sum);
    }

    /** How far apart the views are, in levels of each block. */
    double length() {
        return length / Math.sqrt(SmallPicture.BLOCKS);
    }

    /** How much of the way a picture has gone, judged by its blocks. */
    double gone(SmallPicture at) {
        float sum = 0;
        for (int i = 0; i < VALUES; i++) {
            sum += (at.coarse[i] - start[i]) * way[i];
        }
        return sum / (length * length);
    }

    /** How far a picture is off the way where it is nearest, in parts of the way, judged by its blocks. */
    double off(SmallPicture at, double gone) {
        float part = (float) gone;
        float sum = 0;
        for (int i = 0; i < VALUES; i++) {
            float rest = at.coarse[i] - start[i] - part * way[i];
            sum += rest * rest;
        }
        return Math.sqrt(sum) / length;
    }

    /** The same judged by every pixel: edges that move are in no mixture. */
    double offInDetail(SmallPicture at, double gone) {
        float part = (float) gone;
        float sum = 0;
        float whole = 0;
        for (int i = 0; i < at.luma.length; i++) {
            float first = from.luma[i] & 0xff;
            float step = (to.luma[i] & 0xff) - first;
            float rest = (at.luma[i] & 0xff) - first - part * step;
            sum += rest * rest;
            whole += step * step;
        }
        return Math.sqrt(sum / Math.max(1, whole));
    }
}
