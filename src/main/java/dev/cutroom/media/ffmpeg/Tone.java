package dev.cutroom.media.ffmpeg;

/** Maps the brightness of one picture onto another's: the same view in another light is the same view. */
record Tone(float gain, float from, float to) {
    static final Tone SAME = new Tone(1, 0, 0);

    private static final float MOST_GAIN = 5;
    private static final float GREY = 128;

    /** Gives picture {@code b} the brightness and contrast of {@code a}. */
    static Tone between(SmallPicture a, SmallPicture b) {
        float gain = (a.contrast + 1) / (b.contrast + 1);
        return new Tone(Math.max(1 / MOST_GAIN, Math.min(MOST_GAIN, gain)), b.brightness, a.brightness);
    }

    /** False when there is nothing to map. */
    boolean matters() {
        return Math.abs(gain - 1) > 0.03 || Math.abs(from - to) > 1.5;
    }

    Tone inverse() {
        return new Tone(1 / gain, to, from);
    }

    float map(float level) {
        return gain * (level - from) + to;
    }

    /** Colour grows with the light as brightness does, but from grey. */
    float mapColour(float level) {
        return gain * (level - GREY) + GREY;
    }

    /** The whole levels of brightness, mapped. */
    int[] levels() {
        int[] levels = new int[256];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Math.round(map(i));
        }
        return levels;
    }
}
