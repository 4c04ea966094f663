package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Works out which pictures each part of a split holds, so that every picture lies in exactly one of them. */
final class PartPlan {
    private PartPlan() {}

    /**
     * @param times all times at which pictures are shown, ascending, on the file's clock; asked for at a variable rate only
     * @throws MediaFailure {@code INVALID_RANGE} when the starts do not tile the file
     */
    static List<Span> of(Split split, Supplier<double[]> times) {
        List<Double> starts = split.starts();
        if (starts.isEmpty() || starts.get(0) != 0) {
            throw failed();
        }
        List<Span> spans = split.facts()
                .picture()
                .map(p -> p.variableRate() ? byTime(p, starts, times.get()) : byCount(p, starts))
                .orElseGet(() -> ofSound(split.facts(), starts));
        if (spans.stream().anyMatch(span -> span.seconds() <= 0)) {
            throw failed();
        }
        return spans;
    }

    private static List<Span> byCount(Picture picture, List<Double> starts) {
        double rate = picture.cadence().value();
        long[] first = starts.stream().mapToLong(s -> Math.round(s * rate)).toArray();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            long next = i + 1 < first.length ? first[i + 1] : picture.frameCount();
            double from = picture.first() + first[i] / rate;
            double until = picture.first() + next / rate;
            spans.add(new Span(from, from, until, SpanFinder.BETWEEN / rate, next - first[i]));
        }
        return spans;
    }

    private static List<Span> byTime(Picture picture, List<Double> starts, double[] times) {
        int[] first = starts.stream()
                .mapToInt(s -> atOrAfter(times, picture.first() + s))
                .toArray();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            boolean last = i + 1 == first.length;
            int next = last ? times.length : first[i + 1];
            if (next <= first[i]) {
                throw failed();
            }
            double from = times[first[i]];
            double until = last ? Math.max(picture.end(), times[next - 1] + SpanFinder.NEAR) : times[next];
            spans.add(new Span(from, from, until, SpanFinder.NEAR, next - first[i]));
        }
        return spans;
    }

    private static int atOrAfter(double[] times, double time) {
        int place = Arrays.binarySearch(times, time - SpanFinder.NEAR);
        return place >= 0 ? place : -place - 1;
    }

    private static List<Span> ofSound(MediaFacts facts, List<Double> starts) {
        double origin = facts.origin();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            double until = i + 1 < starts.size() ? starts.get(i + 1) : facts.duration();
            double from = origin + starts.get(i);
            spans.add(new Span(from, from, origin + until, 0, 0));
        }
        return spans;
    }

    private static MediaFailure failed() {
        return new MediaFailure(MediaProblem.INVALID_RANGE, "The parts do not follow each other through the video.");
    }
}
