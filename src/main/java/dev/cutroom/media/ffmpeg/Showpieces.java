package dev.cutroom.media.ffmpeg;

/** Remembers how well each picture of a film shows what it belongs to, to choose one for each scene without another decode. */
final class Showpieces {
    private static final int PIXELS = SmallPicture.WIDTH * SmallPicture.HEIGHT;
    /** Near a boundary a picture may still be half of the other scene. */
    private static final double MARGIN = 0.15;
    /** A mean change of so many levels from the picture before halves what a picture is worth. */
    private static final double RESTLESS = 6;

    private final Scores merits = new Scores();
    private final byte[] before = new byte[PIXELS];

    /** Takes the next picture; the bytes are used again afterwards. */
    void accept(byte[] picture) {
        double change = merits.count() == 0 ? 0 : Merit.change(picture, before, PIXELS);
        merits.add(Merit.of(picture, SmallPicture.WIDTH, SmallPicture.HEIGHT) * RESTLESS / (RESTLESS + change));
        System.arraycopy(picture, 0, before, 0, PIXELS);
    }

    /** The picture that shows best what lies from one picture up to another; of equal ones that nearest to the middle. */
    int best(int from, int until) {
        int middle = (from + until) / 2;
        int margin = (int) ((until - from) * MARGIN);
        int best = middle;
        for (int i = from + margin; i < until - margin; i++) {
            if (worth(i, middle, until - from) > worth(best, middle, until - from)) {
                best = i;
            }
        }
        return best;
    }

    private double worth(int number, int middle, int length) {
        return merits.at(number) * (1 - 0.5 * Math.abs(number - middle) / length);
    }
}
