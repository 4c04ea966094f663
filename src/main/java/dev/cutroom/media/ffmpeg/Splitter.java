package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.process.ProcessFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jboss.logging.Logger;

/** Parts a file into clips that tile it: no picture is lost or doubled. */
@ApplicationScoped
public class Splitter {
    private static final Logger LOG = Logger.getLogger(Splitter.class);

    private final FfmpegCalls calls;
    private final PictureTimes times;
    private final SmartSplit smart;
    private final ExactRun run;
    private final ExactTrim single;

    @Inject
    public Splitter(FfmpegCalls calls, Prober prober, PictureTimes times) {
        this.calls = calls;
        this.times = times;
        this.smart = new SmartSplit(calls, prober);
        this.run = new ExactRun(calls, prober);
        this.single = new ExactTrim(calls, prober);
    }

    /**
     * Makes all parts in the scratch directory and checks each of them by probing it.
     *
     * <p>Every part holds the pictures of an exact trim of its range. All parts are made smartly, so that few pictures are
     * encoded anew; where that cannot be done for each of them, or does not come out as promised, all are made by encoding,
     * and tell why. Sound after the last picture is left out.
     *
     * @param scratch an existing directory; the parts and the tool's notes are written there and nowhere else
     * @param progress told the part that is done, 0 to 1, on another thread
     * @return the parts, in the order of the file
     * @throws MediaFailure {@code INVALID_RANGE}; {@code VERIFICATION_FAILED} with the numbers; {@code TOOL_FAILED}, {@code
     *     TOOL_TIMEOUT}
     */
    public List<TrimResult> split(Split split, Path scratch, DoubleConsumer progress) {
        return CutFailures.named("parts", () -> {
            List<Piece> pieces = pieces(split, scratch);
            try {
                return smart.split(split, scratch, progress);
            } catch (SmartUnavailable e) {
                LOG.infof("A split is made by encoding: %s (%s)", e.reason(), e.getMessage());
                return exact(split.facts(), beside(pieces, scratch), scratch, progress).stream()
                        .map(part -> part.because(e.reason().name()))
                        .toList();
            }
        });
    }

    /** Neighbours are made in one run, so that the file is decoded once for them; where that does not work, one by one. */
    private List<TrimResult> exact(MediaFacts facts, List<Piece> pieces, Path scratch, DoubleConsumer progress) {
        List<TrimResult> made = new ArrayList<>();
        double whole = seconds(pieces);
        double done = 0;
        for (List<Piece> batch : batches(facts, pieces)) {
            double before = done / whole;
            double share = seconds(batch) / whole;
            made.addAll(make(batch, scratch, part -> progress.accept(before + part * share)));
            done += seconds(batch);
        }
        return List.copyOf(made);
    }

    private List<Piece> beside(List<Piece> pieces, Path scratch) {
        Piece last = pieces.get(pieces.size() - 1);
        Extras extras =
                new ExtrasReader(calls, scratch).read(last.cut(), last.span().until());
        return pieces.stream().map(piece -> piece.with(extras)).toList();
    }

    private List<Piece> pieces(Split split, Path scratch) {
        List<Span> spans = PartPlan.of(split, () -> times.all(split.source(), split.facts(), scratch));
        double origin = split.facts().origin();
        List<Piece> pieces = new ArrayList<>();
        for (Span span : spans) {
            Cut cut = new Cut(
                    split.source(),
                    split.facts(),
                    span.from() - origin,
                    span.until() - origin,
                    TrimMode.EXACT,
                    split.threads());
            pieces.add(new Piece(cut, span, Extras.NONE, scratch.resolve("part-" + (pieces.size() + 1) + ".mp4")));
        }
        return pieces;
    }

    private static List<List<Piece>> batches(MediaFacts facts, List<Piece> pieces) {
        int size = BatchSize.of(facts);
        List<List<Piece>> batches = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i += size) {
            batches.add(pieces.subList(i, Math.min(pieces.size(), i + size)));
        }
        return batches;
    }

    private List<TrimResult> make(List<Piece> batch, Path scratch, DoubleConsumer progress) {
        if (batch.size() > 1) {
            try {
                return run.make(batch, ExactTrim.seek(batch.get(0)), scratch, progress);
            } catch (MediaFailure | ProcessFailed e) {
                // What cannot be made together may be made alone: from the start of the file, or with less memory.
                batch.forEach(piece -> SmartScan.remove(piece.file()));
            }
        }
        List<TrimResult> made = new ArrayList<>();
        double whole = seconds(batch);
        for (Piece piece : batch) {
            double before = piece.span().from() - batch.get(0).span().from();
            made.add(single.trim(
                    piece,
                    scratch,
                    part -> progress.accept((before + part * piece.span().seconds()) / whole)));
        }
        return made;
    }

    private static double seconds(List<Piece> pieces) {
        return pieces.get(pieces.size() - 1).span().until()
                - pieces.get(0).span().from();
    }
}
