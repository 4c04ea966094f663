package dev.cutroom.media.speech;

import java.util.ArrayList;
import java.util.List;

/** Finds where somebody speaks, by the sound alone: what stands out from the background, is voiced, and never stays the same. */
public final class SpeechDetector {

    private static final int BLOCK_MILLIS = 60_000;
    private static final int AROUND_MILLIS = 10_000;
    /** Regions with less silence between them are one: within a word there are pauses too, before p, t and k. */
    private static final int PAUSE_MILLIS = 250;

    private SpeechDetector() {}

    /**
     * Reads the sound once, a minute at a time.
     *
     * @return regions whose edges are within some 50 ms of where the voice begins and ends
     * @throws java.io.UncheckedIOException where the file cannot be read
     */
    public static Speech find(Pcm pcm) {
        List<Region> regions = new ArrayList<>();
        long end = pcm.millis();
        for (long from = 0; from < end; from += BLOCK_MILLIS) {
            long to = Math.min(end, from + BLOCK_MILLIS);
            for (Region region : around(pcm, from, to)) {
                add(regions, region, from, to);
            }
        }
        return new Speech(regions);
    }

    private static List<Region> around(Pcm pcm, long from, long to) {
        long start = from - Math.min(from, AROUND_MILLIS);
        int count = (int) (to + AROUND_MILLIS - start) * Pcm.SAMPLES_PER_MILLI;
        count = (int) Math.min(count, pcm.samples() - start * Pcm.SAMPLES_PER_MILLI);
        Frames frames = Frames.of(pcm.read(start * Pcm.SAMPLES_PER_MILLI, count));
        return new Utterances(frames, PAUSE_MILLIS).regions(start);
    }

    /** Cuts it to its block; the next block gives the rest. */
    private static void add(List<Region> regions, Region region, long from, long to) {
        long start = Math.max(from, region.startMillis());
        long end = Math.min(to, region.endMillis());
        if (start >= end) {
            return;
        }
        int last = regions.size() - 1;
        if (last >= 0 && start - regions.get(last).endMillis() < PAUSE_MILLIS) {
            start = regions.remove(last).startMillis();
        }
        regions.add(new Region(start, end));
    }
}
