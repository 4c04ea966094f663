package dev.cutroom.media.ffmpeg;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

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

    /**
     * The times at which parts begin when a file is split at each multiple of the interval: 0 first, ascending, each of them
     * the time of a picture. Where there is no picture for longer than the interval there are fewer parts.
     *
     * @param interval seconds, greater than 0
     */
    public List<Double> every(Path file, MediaFacts facts, double interval, Path scratch) {
        Picture picture = facts.picture().orElse(null);
        if (picture != null && picture.variableRate()) {
            return firstOfEach(interval, all(file, facts, scratch), picture.first());
        }
        double each = picture == null ? 0 : 1 / picture.cadence().value();
        List<Double> starts = new ArrayList<>(List.of(0.0));
        double length = SpanFinder.length(facts);
        long most = picture == null ? Long.MAX_VALUE : picture.frameCount();
        for (long i = 1; i * Math.max(interval, each) < length - SpanFinder.NEAR && starts.size() < most; i++) {
            double wished = i * Math.max(interval, each);
            double time = picture == null ? wished : onGrid(picture, wished);
            if (time > starts.get(starts.size() - 1) && time < length - each / 2) {
                starts.add(time);
            }
        }
        return List.copyOf(starts);
    }

    /** No fewer parts than this come of {@link #every}: nearly the number at a constant rate, 1 where the times decide. */
    public long leastParts(MediaFacts facts, double interval) {
        Picture picture = facts.picture().orElse(null);
        if (picture != null && picture.variableRate()) {
            return 1;
        }
        double each = picture == null ? 0 : 1 / picture.cadence().value();
        double length = SpanFinder.length(facts) - Math.max(each / 2, SpanFinder.NEAR);
        long parts = Math.max(1, (long) Math.ceil(length / interval));
        return picture == null ? parts : Math.min(parts, Math.max(1, picture.frameCount()));
    }

    private static List<Double> firstOfEach(double interval, double[] times, double origin) {
        List<Double> starts = new ArrayList<>(List.of(0.0));
        long part = 0;
        for (double time : times) {
            long now = (long) Math.floor((time - origin + SpanFinder.NEAR) / interval);
            if (now > part) {
                part = now;
                starts.add(time - origin);
            }
        }
        return List.copyOf(starts);
    }

    /** The times of all pictures that are shown, ascending, on the file's clock. */
    double[] all(Path file, MediaFacts facts, Path scratch) {
        DoubleStream.Builder times = DoubleStream.builder();
        trims.pictureTimes(file, facts, scratch, times::add);
        return times.build()
                .filter(time -> time >= facts.origin() - SpanFinder.NEAR)
                .sorted()
                .toArray();
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
