package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.process.Finished;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;

/** Makes an exact trim: near the start through the file's index where that works, from its beginning otherwise. */
final class ExactTrim {
    private static final Set<Demuxer> INDEXED = Set.of(Demuxer.MOV, Demuxer.MATROSKA);
    private static final double WORTH_SEEKING_SECONDS = 20;
    private static final double LEAD_SECONDS = 5;

    private final FfmpegCalls calls;
    private final ResultProbe results;
    private final TrimCalls trims;

    ExactTrim(FfmpegCalls calls, Prober prober) {
        this.calls = calls;
        this.results = new ResultProbe(calls, prober);
        this.trims = new TrimCalls(calls);
    }

    TrimResult trim(Cut cut, Path scratch, DoubleConsumer progress) {
        Span span = SpanFinder.of(cut, asked -> trims.scan(cut, asked, scratch));
        double seek = seek(cut, span);
        if (seek > 0) {
            try {
                return trim(cut, scratch, new Attempt(span, seek), progress);
            } catch (MediaFailure | dev.cutroom.media.process.ProcessFailed e) {
                // An index that leads astray costs a slow read from the beginning, not the trim.
            }
        }
        return trim(cut, scratch, new Attempt(span, 0), progress);
    }

    private record Attempt(Span span, double seek) {}

    private TrimResult trim(Cut cut, Path scratch, Attempt attempt, DoubleConsumer progress) {
        Span span = attempt.span();
        Path file = scratch.resolve("trim.mp4");
        ExactArguments exact = new ExactArguments(cut, span, attempt.seek());
        List<String> arguments = exact.of(
                calls.input(cut.source(), cut.facts().demuxer()),
                calls.ffmpeg().keepTimesOption(),
                "file:" + file.toAbsolutePath());
        Finished finished = trims.run(arguments, scratch, p -> progress.accept(part(p, span.seconds())));
        MediaFacts facts = results.facts(
                file, ExpectedPicture.encoded(cut.facts()), exact.heard().isPresent(), scratch);
        boolean damaged = !finished.logTail().isEmpty();
        Verification.exact(new Verification.Wanted(cut, span, exact.heard(), damaged), facts);
        double origin = cut.facts().origin();
        return new TrimResult(file, TrimMode.EXACT, span.from() - origin, span.until() - origin, facts);
    }

    static double part(double seconds, double whole) {
        return Math.max(0, Math.min(1, seconds / whole));
    }

    private static double seek(Cut cut, Span span) {
        boolean worth = INDEXED.contains(cut.facts().demuxer()) && span.from() > WORTH_SEEKING_SECONDS;
        return worth ? span.from() - LEAD_SECONDS : 0;
    }
}
