package dev.cutroom.media.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jboss.logging.Logger;

/**
 * Makes a trim that is exact to the picture and encodes no more than the pictures around both ends.
 *
 * <p>Near the start it encodes up to the first picture from which copying may begin; then packets are copied; near the end it
 * encodes what is left after the last picture up to which copying may go. Sound is cut once, from the source.
 */
final class SmartTrim {
    private static final Logger LOG = Logger.getLogger(SmartTrim.class);

    private final FfmpegCalls calls;
    private final ResultProbe results;
    private final TrimCalls trims;

    SmartTrim(FfmpegCalls calls, Prober prober) {
        this.calls = calls;
        this.results = new ResultProbe(calls, prober);
        this.trims = new TrimCalls(calls);
    }

    /** @throws SmartUnavailable where it cannot be done, or did not come out as promised; nothing is left then */
    TrimResult trim(Cut cut, Path scratch, DoubleConsumer progress) {
        SmartPlanner.check(cut);
        SmartFiles files = SmartFiles.in(scratch.toAbsolutePath(), "trim.mp4");
        try {
            return SmartMaking.guarded(() -> SmartPlanner.toBeIndexed(cut)
                    ? made(indexed(cut, files, scratch, progress), files, scratch, s -> progress.accept(0.3 + 0.7 * s))
                    : made(IndexedCopy.Indexed.itself(cut), files, scratch, progress));
        } catch (SmartUnavailable e) {
            SmartScan.remove(files.result());
            throw e;
        } finally {
            files.removeParts();
        }
    }

    private IndexedCopy.Indexed indexed(Cut cut, SmartFiles files, Path scratch, DoubleConsumer progress) {
        double length = cut.facts().duration();
        return new IndexedCopy(calls, results)
                .of(cut, files.indexed(), scratch, s -> progress.accept(0.3 * ExactTrim.part(s, length)));
    }

    private TrimResult made(IndexedCopy.Indexed source, SmartFiles files, Path scratch, DoubleConsumer progress)
            throws IOException {
        Cut cut = source.cut();
        Span span = SpanFinder.of(cut, asked -> trims.scan(cut, asked, scratch));
        Optional<DirectSource> direct = DirectSource.of(cut.source(), cut.facts());
        if (direct.isPresent()) {
            try {
                return made(source, span, direct.get(), files, scratch, progress);
            } catch (SmartUnavailable e) {
                if (e.reason() != SmartReason.NOT_JOINABLE && e.reason() != SmartReason.VERIFICATION_FAILED) {
                    throw e;
                }
                LOG.infof("Packets are taken by ffmpeg: %s", e.getMessage());
            }
        }
        return made(source, span, null, files, scratch, progress);
    }

    /** @param direct null where packets have to be taken out of the file by ffmpeg */
    private TrimResult made(
            IndexedCopy.Indexed source,
            Span span,
            DirectSource direct,
            SmartFiles files,
            Path scratch,
            DoubleConsumer progress)
            throws IOException {
        Cut cut = source.cut();
        SmartPlan plan = new SmartPlanner(grid ->
                        direct == null ? new SmartScan(calls, cut, grid, scratch) : new DirectScan(direct, grid))
                .plan(cut, span);
        List<SmartSound> all = SmartSound.of(cut.facts(), span);
        List<SmartSound> sounds = direct == null ? all : direct.holding(all);
        SmartMaking.Copying copying = direct == null
                ? (p, part) -> new SmartCopy(calls, cut, p, sounds)
                        .copied(
                                files.copied(),
                                scratch,
                                s -> part.accept(ExactTrim.part(s - span.from(), span.seconds())))
                : (p, part) -> {
                    DirectCopy copy =
                            new DirectCopy(direct, DirectLike.of(calls, cut, direct, sounds, span, files.copied()));
                    return copy.copied(p, sounds);
                };
        Extras extras = new ExtrasReader(calls, scratch).read(cut, span.until());
        return new SmartMaking(calls, results, source.tracks(), extras, scratch)
                .make(cut, plan, copying, files, progress);
    }
}
