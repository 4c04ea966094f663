package dev.cutroom.media.ffmpeg;

/** Puts together what a track's header, first picture and packets say. */
final class Measures {
    private static final double SAME_RATE = 0.001;
    private static final Rational USUAL_RATE = new Rational(25, 1);

    private Measures() {}

    static Picture picture(StreamText.Line line, FirstPicture.Shown first, PacketClock clock) {
        Rational nominal = first.frameRate().num() > 0 ? first.frameRate() : USUAL_RATE;
        Cadence cadence = Cadence.of(clock, nominal);
        double start = clock.timed() ? Math.max(clock.firstSeconds(), first.time()) : first.time();
        return new Picture(
                line.track().stream(),
                line.track().codec(),
                first.width(),
                first.height(),
                first.pixelFormat(),
                first.sampleAspect(),
                line.rotation(),
                first.fields(),
                declared(nominal, line.fps(), cadence),
                cadence.rate(),
                cadence.variable(),
                clock.timed(),
                clock.shown(),
                start,
                end(clock, cadence, start));
    }

    static Sound sound(StreamText.Line line, PacketClock clock) {
        double end = clock.lastStartSeconds() + clock.lastDurationSeconds(false);
        return new Sound(
                line.track().stream(),
                line.track().codec(),
                line.sampleRate(),
                line.channels(),
                clock.firstSeconds(),
                end);
    }

    private static double end(PacketClock clock, Cadence cadence, double start) {
        double each = 1 / cadence.rate().value();
        if (!clock.timed()) {
            return start + clock.shown() * each;
        }
        double last = cadence.variable() ? clock.lastDurationSeconds(false) : each;
        return clock.lastStartSeconds() + Math.max(last, 0);
    }

    /**
     * The rate to report: the one that the file declares, unless its average agrees with what was measured instead, as in
     * field-coded streams that declare fields.
     */
    private static Rational declared(Rational nominal, double average, Cadence cadence) {
        double real = cadence.rate().value();
        boolean asDeclared = Math.abs(nominal.value() / real - 1) <= SAME_RATE;
        boolean asAverage = Math.abs(average - real) <= 0.006;
        return !asDeclared && asAverage && !cadence.variable() ? cadence.rate() : nominal;
    }
}
