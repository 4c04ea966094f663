package dev.cutroom.media.speech;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Packs speech into windows for the recogniser: few, full, and cut where the pause is longest.
 *
 * <p>A window costs the same whether it is full or not, so their number counts first.
 */
public final class Windows {

    /** The recogniser hears 30 s at once. */
    static final int MOST_MILLIS = 29_500;

    /** Sound beside a region that goes with it; a longer pause than three of these is squeezed to two. */
    static final int CONTEXT_MILLIS = 400;

    private static final int SQUEEZED_FROM = 3 * CONTEXT_MILLIS;
    private static final double CUT_COST = 0.8;
    private static final double CUT_FADES_MILLIS = 300;

    private final long end;
    private final List<LongSpeech.Part> parts;
    private final List<Region> regions;

    private Windows(long end, List<LongSpeech.Part> parts) {
        this.end = end;
        this.parts = parts;
        this.regions = parts.stream().map(LongSpeech.Part::region).toList();
    }

    /**
     * @return windows of less than 30 s that hold all the speech, in order; none where there is none. The same for the same sound
     * @throws java.io.UncheckedIOException where the file cannot be read
     */
    public static List<Window> plan(Pcm pcm, Speech speech) {
        List<LongSpeech.Part> parts = new ArrayList<>();
        long end = 0;
        for (Region region : speech.regions()) {
            parts.addAll(LongSpeech.cut(pcm, region, region.startMillis() - end));
            end = region.endMillis();
        }
        return new Windows(pcm.millis(), parts).plan();
    }

    private List<Window> plan() {
        int count = regions.size();
        double[] cost = new double[count + 1];
        int[] from = new int[count + 1];
        for (int to = 1; to <= count; to++) {
            cost[to] = Double.MAX_VALUE;
            for (int i = to - 1; i >= 0 && window(i, to).millis() <= MOST_MILLIS; i--) {
                double through = cost[i] + 1 + cut(i);
                if (through < cost[to]) {
                    cost[to] = through;
                    from[to] = i;
                }
            }
        }
        List<Window> windows = new ArrayList<>();
        for (int to = count; to > 0; to = from[to]) {
            windows.add(window(from[to], to));
        }
        Collections.reverse(windows);
        return List.copyOf(windows);
    }

    /** What it costs to cut before a region: the shorter the pause, the more. */
    private double cut(int before) {
        return before == 0 ? 0 : CUT_COST * Math.exp(-parts.get(before).pauseMillis() / CUT_FADES_MILLIS);
    }

    private long pause(int before) {
        return regions.get(before).startMillis() - regions.get(before - 1).endMillis();
    }

    private Window window(int from, int to) {
        List<Window.Piece> pieces = new ArrayList<>();
        long at = 0;
        long start = regions.get(from).startMillis() - before(from);
        for (int i = from; i < to; i++) {
            boolean last = i + 1 == to;
            if (last || pause(i + 1) > SQUEEZED_FROM) {
                long stop = regions.get(i).endMillis() + after(i);
                pieces.add(new Window.Piece(start, stop - start, at));
                at += stop - start;
                start = last ? 0 : regions.get(i + 1).startMillis() - before(i + 1);
            }
        }
        return new Window(pieces, regions.subList(from, to));
    }

    private long before(int region) {
        long free = region == 0 ? regions.get(0).startMillis() : pause(region) / 2;
        return Math.min(CONTEXT_MILLIS, free);
    }

    private long after(int region) {
        boolean last = region + 1 == regions.size();
        long free = last ? Math.max(0, end - regions.get(region).endMillis()) : pause(region + 1) / 2;
        return Math.min(CONTEXT_MILLIS, free);
    }
}
