package dev.cutroom.media.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Packs speech into windows for the recogniser: few, full, and cut where the pause is longest.
 *
 * <p>A window costs the same whether it is full or not, so their number counts first. Each is planned when the one before it has been
 * heard, since that may end earlier than planned.
 */
public final class Windows {

    /** The recogniser hears 30 s at once. */
    static final int MOST_MILLIS = 29_500;

    /** Sound beside a region that goes with it; a longer pause than three of these is squeezed to two. */
    static final int CONTEXT_MILLIS = 400;

    private static final int SQUEEZED_FROM = 3 * CONTEXT_MILLIS;
    private static final double CUT_COST = 0.8;
    private static final double CUT_FADES_MILLIS = 300;

    /** Nobody says a word in less. */
    private static final long LEAST_MILLIS = 100;

    private final long end;
    private final Speech speech;
    private final List<LongSpeech.Part> parts;
    private final List<Region> regions;
    private final double[] cost;

    private Windows(long end, Speech speech, List<LongSpeech.Part> parts) {
        this.end = end;
        this.speech = speech;
        this.parts = parts;
        this.regions = parts.stream().map(LongSpeech.Part::region).toList();
        this.cost = new double[parts.size() + 1];
        for (int i = parts.size() - 1; i >= 0; i--) {
            cost[i] = costAfter(best(begin(i), i)) + 1;
        }
    }

    /**
     * @return the same for the same sound
     * @throws java.io.UncheckedIOException where the file cannot be read
     */
    public static Windows of(Pcm pcm, Speech speech) {
        List<LongSpeech.Part> parts = new ArrayList<>();
        long end = 0;
        for (Region region : speech.regions()) {
            parts.addAll(LongSpeech.cut(pcm, region, region.startMillis() - end));
            end = region.endMillis();
        }
        return new Windows(pcm.millis(), speech, parts);
    }

    /** Windows of less than 30 s that hold all the speech, in order; none where there is none. */
    public List<Window> all() {
        return Stream.iterate(
                        from(0),
                        Optional::isPresent,
                        window -> from(window.get().endMillis()))
                .map(Optional::get)
                .toList();
    }

    /**
     * The window to hear when all before a time has been heard.
     *
     * @param millis in the video: where the window before ends, or where its hearing stopped
     * @return empty when no speech is left
     */
    public Optional<Window> from(long millis) {
        return IntStream.range(0, regions.size())
                .filter(i -> regions.get(i).endMillis() - millis >= LEAST_MILLIS)
                .mapToObj(i -> window(millis, i, best(millis, i)))
                .findFirst();
    }

    /** How much of the speech lies before a time in the video, 0 to 1. */
    public double before(long millis) {
        return speech.within(0, millis) / (double) speech.millis();
    }

    /** Where the window that begins there had best end: before which part. */
    private int best(long begin, int from) {
        int best = from + 1;
        for (int to = best + 1; to <= regions.size() && window(begin, from, to).millis() <= MOST_MILLIS; to++) {
            best = costAfter(to) <= costAfter(best) ? to : best;
        }
        return best;
    }

    /** What it costs to cut before a part, the shorter the pause the more, and to hear the rest. */
    private double costAfter(int part) {
        return part == regions.size()
                ? 0
                : cost[part] + CUT_COST * Math.exp(-parts.get(part).pauseMillis() / CUT_FADES_MILLIS);
    }

    private long pause(int before) {
        return regions.get(before).startMillis() - regions.get(before - 1).endMillis();
    }

    private Window window(long begin, int from, int to) {
        List<Region> held = new ArrayList<>(regions.subList(from, to));
        Region first = held.get(0);
        held.set(0, new Region(Math.max(begin, first.startMillis()), first.endMillis()));
        List<Window.Piece> pieces = new ArrayList<>();
        long at = 0;
        long start = Math.max(begin, first.startMillis() - CONTEXT_MILLIS);
        for (int i = from; i < to; i++) {
            boolean last = i + 1 == to;
            if (last || pause(i + 1) > SQUEEZED_FROM) {
                long stop = regions.get(i).endMillis() + after(i);
                pieces.add(new Window.Piece(start, stop - start, at));
                at += stop - start;
                start = last ? 0 : regions.get(i + 1).startMillis() - CONTEXT_MILLIS;
            }
        }
        return new Window(pieces, held);
    }

    /** Where a window begins when the one before it was heard to its end. */
    private long begin(int region) {
        return region == 0 ? 0 : regions.get(region - 1).endMillis() + after(region - 1);
    }

    private long after(int region) {
        boolean last = region + 1 == regions.size();
        long free = last ? Math.max(0, end - regions.get(region).endMillis()) : pause(region + 1) / 2;
        return Math.min(CONTEXT_MILLIS, free);
    }
}
