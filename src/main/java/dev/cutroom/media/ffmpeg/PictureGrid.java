package dev.cutroom.media.ffmpeg;

/** The even row of times that the pictures of a file with a constant rate are shown at. */
record PictureGrid(double first, Rational rate) {
    private static final double OFF = 0.4;

    static PictureGrid of(Picture picture) {
        return new PictureGrid(picture.first(), picture.cadence());
    }

    /** @throws SmartUnavailable {@code VARIABLE_RATE} when no picture is due near that time */
    long index(double time) {
        double place = (time - first) * rate.value();
        if (!(Math.abs(place - Math.rint(place)) < OFF)) {
            throw new SmartUnavailable(SmartReason.VARIABLE_RATE, "a picture stands at " + time + " s");
        }
        return Math.round(place);
    }

    double time(long index) {
        return first + index / rate.value();
    }

    double seconds(long pictures) {
        return pictures / rate.value();
    }
}
