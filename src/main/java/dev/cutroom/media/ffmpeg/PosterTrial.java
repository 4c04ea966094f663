package dev.cutroom.media.ffmpeg;

import java.util.function.Consumer;

/** Judges a candidate for a poster by looks at it and at what follows it: a picture in the middle of a change is a bad one. */
final class PosterTrial implements Consumer<byte[]> {
    /** Large enough to tell a picture that is out of focus. */
    static final int WIDTH = 320;

    static final int HEIGHT = 180;
    static final int BYTES = WIDTH * HEIGHT * 3 / 2;
    /** Pictures that are looked at: about a quarter of a second. */
    static final int LOOKS = 7;
    /** A mean change of so many levels from the first look to the last halves what a picture is worth. */
    private static final double RESTLESS = 12;

    private byte[] first;
    private double merit;
    private double change;

    @Override
    public void accept(byte[] look) {
        if (first == null) {
            first = look.clone();
            merit = Merit.of(look, WIDTH, HEIGHT);
        } else {
            change = Merit.change(first, look, WIDTH * HEIGHT);
        }
    }

    /** 0 to 1. */
    double merit() {
        return merit * RESTLESS / (RESTLESS + change);
    }
}
