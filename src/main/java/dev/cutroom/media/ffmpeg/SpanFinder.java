package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import java.util.function.UnaryOperator;

/** Works out which pictures an exact trim keeps: by counting at a constant rate, by their own times otherwise. */
final class SpanFinder {
    /** Times within this of the asked one are meant to be it: Matroska rounds to a millisecond. */
    static final double NEAR = 0.0015;

    /**
     * Where to separate two pictures, in parts of one: not in the middle, because the trim filter rounds to the file's ticks,
     * and where a tick is a picture the middle falls to the wrong side.
     */
    static final double BETWEEN = 0.4;

    private SpanFinder() {}

    /** Checks a cut's range against the file: {@code 0 <= start < end}, and start before the end of the file. */
    static void check(Cut cut) {
        boolean numbers = Double.isFinite(cut.start()) && Double.isFinite(cut.end());
        if (!numbers || cut.start() < 0 || cut.end() <= cut.start() || cut.start() >= length(cut.facts())) {
            throw new MediaFailure(
                    MediaProblem.INVALID_RANGE, "The range to keep must lie inside the video and end after its start.");
        }
    }

    /** {@code scan} counts the pictures of a span at a variable rate; it is not called otherwise. */
    static Span of(Cut cut, UnaryOperator<Span> scan) {
        check(cut);
        return cut.facts()
                .picture()
                .map(p -> p.variableRate() ? scan.apply(byTime(cut, p)) : byCount(cut, p))
                .orElseGet(() -> ofSound(cut));
    }

    static double length(MediaFacts facts) {
        return facts.picture().map(Picture::duration).orElse(facts.duration());
    }

    /** The picture nearest to the start, and round((end - start) x rate) of them, or as many as are left. */
    private static Span byCount(Cut cut, Picture picture) {
        double rate = picture.cadence().value();
        long first = Math.min(Math.round(cut.start() * rate), picture.frameCount() - 1);
        long left = picture.frameCount() - first;
        boolean toTheEnd = cut.end() >= picture.duration() - NEAR;
        long wanted = Math.max(1, Math.round((cut.end() - cut.start()) * rate));
        long count = toTheEnd ? left : Math.min(left, wanted);
        double from = picture.first() + first / rate;
        return new Span(from, from, from + count / rate, BETWEEN / rate, count);
    }

    private static Span byTime(Cut cut, Picture picture) {
        double until = Math.min(picture.first() + cut.end(), picture.end());
        double from = picture.first() + cut.start();
        return new Span(from, from, until, NEAR, 0);
    }

    private static Span ofSound(Cut cut) {
        double origin = cut.facts().origin();
        double until = Math.min(origin + cut.end(), origin + cut.facts().duration());
        double from = origin + cut.start();
        return new Span(from, from, until, 0, 0);
    }
}
