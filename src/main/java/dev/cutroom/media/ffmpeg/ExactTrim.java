package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.process.ProcessFailed;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;

/** Makes an exact trim: near the start through the file's index where that works, from its beginning otherwise. */
final class ExactTrim {
    private static final Set<Demuxer> INDEXED = Set.of(Demuxer.MOV, Demuxer.MATROSKA);
    private static final double WORTH_SEEKING_SECONDS = 20;
    private static final double LEAD_SECONDS = 5;

    private final ExactRun run;
    private final FfmpegCalls calls;
    private final TrimCalls trims;

    ExactTrim(FfmpegCalls calls, Prober prober) {
        this.calls = calls;
        this.run = new ExactRun(calls, prober);
        this.trims = new TrimCalls(calls);
    }

    TrimResult trim(Cut cut, Path scratch, DoubleConsumer progress) {
        Span span = SpanFinder.of(cut, asked -> trims.scan(cut, asked, scratch));
        Extras extras = new ExtrasReader(calls, scratch).read(cut, span.until());
        return trim(new Piece(cut, span, extras, scratch.resolve("trim.mp4")), scratch, progress);
    }

    TrimResult trim(Piece piece, Path scratch, DoubleConsumer progress) {
        double seek = seek(piece);
        if (seek > 0) {
            try {
                return run.make(List.of(piece), seek, scratch, progress).get(0);
            } catch (MediaFailure | ProcessFailed e) {
                // An index that leads astray costs a slow read from the beginning, not the trim.
            }
        }
        return run.make(List.of(piece), 0, scratch, progress).get(0);
    }

    /** The part of the whole that is done, 0 to 1. */
    static double part(double seconds, double whole) {
        return Math.max(0, Math.min(1, seconds / whole));
    }

    /** Where to enter the file for what begins with this piece, in seconds of its clock; 0 for its beginning. */
    static double seek(Piece piece) {
        double from = piece.span().from();
        boolean worth = indexed(piece.cut().facts()) && from > WORTH_SEEKING_SECONDS;
        return worth ? from - LEAD_SECONDS : 0;
    }

    /** True of files that can be entered in the middle; the times of their tracks do not depend on which are read. */
    static boolean indexed(MediaFacts facts) {
        return INDEXED.contains(facts.demuxer());
    }
}
