package dev.cutroom.media.ffmpeg;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Moves wished times onto pictures, so that parts cut there tile a file: none lost, none doubled. */
@ApplicationScoped
public class PictureTimes {
    private final TrimCalls trims;

    @Inject
    public PictureTimes(FfmpegCalls calls) {
        this.trims = new TrimCalls(calls);
    }

    /**
     * For each wished time the time of the first picture at or after it; at a constant rate, of the nearest picture.
     *
     * @param wished seconds from the first picture
     * @return as many times, on the same clock; a time beyond the last picture becomes the end of the file
     */
    public List<Double> snap(Path file, MediaFacts facts, List<Double> wished, Path scratch) {
        Picture picture = facts.picture().orElse(null);
        if (picture == null) {
            return List.copyOf(wished);
        }
        return picture.variableRate()
                ? byTime(file, facts, wished, scratch)
                : wished.stream().map(time -> onGrid(picture, time)).toList();
    }

    private static double onGrid(Picture picture, double time) {
        double rate = picture.cadence().value();
        long index = Math.max(0, Math.min(picture.frameCount(), Math.round(time * rate)));
        return index == picture.frameCount() ? picture.duration() : index / rate;
    }

    private List<Double> byTime(Path file, MediaFacts facts, List<Double> wished, Path scratch) {
        double[] sorted =
                wished.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double[] found = new double[sorted.length];
        Arrays.fill(found, SpanFinder.length(facts));
        trims.pictureTimes(file, facts, scratch, time -> note(time - facts.origin(), sorted, found));
        List<Double> snapped = new ArrayList<>();
        for (double time : wished) {
            snapped.add(found[Arrays.binarySearch(sorted, time)]);
        }
        return List.copyOf(snapped);
    }

    /** A picture is the answer to every wish at or before it that has no earlier answer. */
    private static void note(double time, double[] sorted, double[] found) {
        int place = Arrays.binarySearch(sorted, time + SpanFinder.NEAR);
        int last = place >= 0 ? place : -place - 2;
        for (int i = last; i >= 0 && time < found[i]; i--) {
            found[i] = time;
        }
    }
}
