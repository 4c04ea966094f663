package dev.cutroom.media.ffmpeg;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rate at which pictures really follow each other, and whether it is constant.
 *
 * <p>Containers round: Matroska to milliseconds, so that 30000/1001 shows as gaps of 33 and 34. The exact rate is the
 * well-known one that stays within the rounding over the whole file.
 */
record Cadence(Rational rate, boolean variable) {
    private static final double JITTER_SECONDS = 0.0025;
    private static final double ROUNDING_TICKS = 1.5;
    private static final List<Rational> KNOWN = Stream.of(
                    "24000/1001",
                    "24",
                    "25",
                    "30000/1001",
                    "30",
                    "48000/1001",
                    "48",
                    "50",
                    "60000/1001",
                    "60",
                    "10",
                    "12",
                    "12.5",
                    "15",
                    "15000/1001",
                    "20",
                    "1",
                    "2",
                    "5",
                    "100",
                    "120000/1001",
                    "120",
                    "144",
                    "240",
                    "90",
                    "72",
                    "75",
                    "8",
                    "6",
                    "4",
                    "3")
            .map(text -> text.equals("12.5") ? new Rational(25, 2) : Rational.parse(text))
            .toList();

    static Cadence of(PacketClock clock, Rational nominal) {
        Gaps gaps = clock.gaps();
        if (gaps.count() == 0) {
            return new Cadence(nominal, false);
        }
        double tick = clock.tick();
        boolean variable = (gaps.most() - gaps.least()) * tick > JITTER_SECONDS;
        return variable && !clock.timed()
                ? new Cadence(nominal, false)
                : new Cadence(variable ? average(gaps.mean() * tick) : exact(gaps, tick, nominal), variable);
    }

    private static Rational exact(Gaps gaps, double tick, Rational nominal) {
        double mean = gaps.mean() * tick;
        Comparator<Rational> nearest = Comparator.comparingDouble(rate -> Math.abs(mean - 1 / rate.value()));
        if (nominal.num() > 0 && fits(nominal, gaps, tick)) {
            return nominal;
        }
        return KNOWN.stream()
                .filter(rate -> fits(rate, gaps, tick))
                .min(nearest)
                .orElseGet(() -> average(mean));
    }

    private static boolean fits(Rational rate, Gaps gaps, double tick) {
        double drift = Math.abs(gaps.mean() * tick - 1 / rate.value()) * gaps.count();
        return drift <= ROUNDING_TICKS * tick && drift < 0.5 / rate.value();
    }

    private static Rational average(double meanSeconds) {
        long milli = Math.max(1, Math.round(1000 / meanSeconds));
        return new Rational(milli, 1000);
    }
}
