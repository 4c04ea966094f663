package dev.cutroom.media.speech;

import java.util.ArrayList;
import java.util.List;

/** Cuts speech without a pause where it is quietest, so that windows can be filled. */
final class LongSpeech {

    private static final long MOST_MILLIS = 4_000;
    private static final long LEAST_MILLIS = 1_500;
    /** The quiet between two words. */
    private static final int QUIET_FRAMES = 12;

    private static final float ABOUT = 6;

    private LongSpeech() {}

    /**
     * A part of a region.
     *
     * @param pauseMillis how long it is quiet before it
     */
    record Part(Region region, long pauseMillis) {}

    static List<Part> cut(Pcm pcm, Region region, long pauseMillis) {
        List<Part> parts = new ArrayList<>();
        long start = region.startMillis();
        long pause = pauseMillis;
        while (region.endMillis() - start > MOST_MILLIS) {
            long latest = Math.min(start + MOST_MILLIS, region.endMillis() - 1000);
            Quiet quiet = quietest(pcm, start + LEAST_MILLIS, latest);
            parts.add(new Part(new Region(start, quiet.atMillis()), pause));
            start = quiet.atMillis();
            pause = quiet.millis();
        }
        parts.add(new Part(new Region(start, region.endMillis()), pause));
        return parts;
    }

    /** The middle of the quietest moment, and how long it is about as quiet around it. */
    private record Quiet(long atMillis, long millis) {}

    /** The middle of the quietest moment of a short sound. */
    static long quietest(short[] sound) {
        return quietest(sound, 0).atMillis();
    }

    private static Quiet quietest(Pcm pcm, long from, long to) {
        return quietest(pcm.read(from * Pcm.SAMPLES_PER_MILLI, (int) (to - from) * Pcm.SAMPLES_PER_MILLI), from);
    }

    private static Quiet quietest(short[] sound, long from) {
        Frames frames = Frames.of(sound);
        int best = 0;
        for (int i = 1; i + QUIET_FRAMES <= frames.count(); i++) {
            best = level(frames, i) < level(frames, best) ? i : best;
        }
        int middle = best + QUIET_FRAMES / 2;
        float most = level(frames, best) + ABOUT;
        int first = middle;
        while (first > Math.max(0, middle - QUIET_FRAMES) && frames.level(first - 1) < most) {
            first--;
        }
        int last = middle;
        while (last + 1 < Math.min(frames.count(), middle + QUIET_FRAMES) && frames.level(last + 1) < most) {
            last++;
        }
        return new Quiet(from + middle * (long) Frames.MILLIS, (last - first) * (long) Frames.MILLIS);
    }

    private static float level(Frames frames, int first) {
        float sum = 0;
        for (int i = first; i < first + QUIET_FRAMES; i++) {
            sum += frames.level(i);
        }
        return sum / QUIET_FRAMES;
    }
}
