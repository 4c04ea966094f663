package dev.cutroom.media.ffmpeg;

import java.util.List;

/**
 * The times of the pictures while captions are drawn, and as they are written.
 *
 * <p>Captions count from the first picture, so that is time 0 for them; afterwards each picture has its own time again.
 *
 * @param scale ticks in a second, in all of this
 * @param first time of the first picture
 * @param step ticks of a picture where they are put on an even grid again, which the file has rounded; 0 where they stay
 * @param lead seconds by which sound begins before time 0, as the part that a decoder drops does
 */
record BurnClock(long scale, long first, long step, double lead) {
    private static final long FINE = 10_000;
    private static final long FINEST = 2_000_000;

    /**
     * @param time of the first picture, in seconds of the clock that the burn will see
     * @param earliest of the first packet of sound, on the same clock
     */
    static BurnClock of(Picture picture, double time, Rational timeBase, double earliest) {
        Rational cadence = picture.cadence();
        boolean exact = timeBase.inverse().value() >= FINE || even(timeBase.den(), cadence);
        boolean grid = !picture.variableRate() && !exact;
        long scale = fine(grid ? cadence.num() : timeBase.den());
        return new BurnClock(
                scale,
                Math.round(time * scale),
                grid ? cadence.den() * scale / cadence.num() : 0,
                Math.max(0, -earliest));
    }

    private static boolean even(long scale, Rational cadence) {
        return scale * cadence.den() % cadence.num() == 0;
    }

    /** A multiple, so that every time is still a whole number. */
    private static long fine(long scale) {
        long finer = Math.min(scale, FINEST);
        while (finer < FINE) {
            finer *= 10;
        }
        return finer;
    }

    List<String> before() {
        String since = "(PTS-(" + first + "))";
        String even = step > 0 ? "round(" + since + "/" + step + ")*" + step : since;
        // One tick late: the drawing filter cuts a product of floating point down to milliseconds, and would show a
        // picture that lies exactly on the start of a cue without it.
        return List.of("settb=1/" + scale, "setpts='" + even + "+1'");
    }

    String after() {
        return "setpts='PTS-1+(" + first + ")'";
    }

    String timeBase() {
        return "1:" + scale;
    }
}
