package dev.cutroom.caption.reading;

/**
 * How fast a cue may ask to be read.
 *
 * @param countsWords is it words a minute? Else it is characters a second
 */
record ReadingSpeed(boolean countsWords, double limit) {

    static ReadingSpeed characters(double perSecond) {
        return new ReadingSpeed(false, perSecond);
    }

    static ReadingSpeed words(double perMinute) {
        return new ReadingSpeed(true, perMinute);
    }

    /** How long a text must stay, in milliseconds. */
    long millis(double characters, int words) {
        return (long) Math.ceil(countsWords ? words * 60_000 / limit : characters * 1000 / limit);
    }

    /** How fast a text that stays so long asks to be read, in the unit of the limit. */
    double of(double characters, int words, long millis) {
        return countsWords ? words * 60_000.0 / millis : characters * 1000 / millis;
    }
}
