package dev.cutroom.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Durations of many operations, and what is said of them. */
final class Latencies {

    private final long[] nanos;
    private final AtomicInteger count = new AtomicInteger();

    /** @param most samples that are kept; later ones are counted but not kept */
    Latencies(int most) {
        nanos = new long[most];
    }

    void add(long duration) {
        int at = count.getAndIncrement();
        if (at < nanos.length) {
            nanos[at] = duration;
        }
    }

    int count() {
        return count.get();
    }

    /** @param part 0 to 1 @return milliseconds */
    double quantile(double part) {
        int kept = Math.min(count.get(), nanos.length);
        long[] sorted = Arrays.copyOf(nanos, kept);
        Arrays.sort(sorted);
        return kept == 0 ? 0 : sorted[Math.min(kept - 1, (int) (part * kept))] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d done, p50 %.2f ms, p99 %.2f ms, worst %.1f ms",
                count(),
                quantile(0.5),
                quantile(0.99),
                quantile(1));
    }
}
