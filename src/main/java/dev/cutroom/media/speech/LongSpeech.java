package dev.cutroom.media.speech;

import java.util.ArrayList;
import java.util.List;

/** Cuts speech without a pause where it is quietest, so that windows can be filled. */
final class LongSpeech {

    private static final long MOST_MILLIS = 4_000;
    private static final long LEAST_MILLIS = 1_500;
    /** The quiet between two words. */
    private static final int QUIET_FRAMES = 12;

    private LongSpeech() {}

    static List<Region> cut(Pcm pcm, Region region) {
        List<Region> parts = new ArrayList<>();
        long start = region.startMillis();
        while (region.endMillis() - start > MOST_MILLIS) {
            long latest = Math.min(start + MOST_MILLIS, region.endMillis() - 1000);
            long quietest = quietest(pcm, start + LEAST_MILLIS, latest);
            parts.add(new Region(start, quietest));
            start = quietest;
        }
        parts.add(new Region(start, region.endMillis()));
        return parts;
    }

    private static long quietest(Pcm pcm, long from, long to) {
        short[] sound = pcm.read(from * Pcm.SAMPLES_PER_MILLI, (int) (to - from) * Pcm.SAMPLES_PER_MILLI);
        Frames frames = Frames.of(sound);
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i + QUIET_FRAMES <= frames.count(); i++) {
            double sum = 0;
            for (int k = i; k < i + QUIET_FRAMES; k++) {
                sum += frames.level(k);
            }
            if (sum < least) {
                least = sum;
                best = i;
            }
        }
        return from + (best + QUIET_FRAMES / 2) * (long) Frames.MILLIS;
    }
}
