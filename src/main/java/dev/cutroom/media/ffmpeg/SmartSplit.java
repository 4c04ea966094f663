package dev.cutroom.media.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Makes all parts of a split smartly, or none.
 *
 * <p>The file's tables are read once for all parts, and each part is found by them, so that the cost of a part does not
 * depend on where it lies. A file without such tables is put into one that has them first, in one pass. A part in which
 * nothing can be copied is encoded whole, in the source's codec, as long as others can be copied.
 */
final class SmartSplit {
    private static final double INDEXING = 0.2;

    private final FfmpegCalls calls;
    private final ResultProbe results;

    SmartSplit(FfmpegCalls calls, Prober prober) {
        this.calls = calls;
        this.results = new ResultProbe(calls, prober);
    }

    /** @throws SmartUnavailable where it cannot be done, or did not come out as promised; nothing is left then */
    List<TrimResult> split(Split split, Path scratch, DoubleConsumer progress) {
        Cut whole =
                new Cut(split.source(), split.facts(), 0, split.facts().duration(), TrimMode.SMART, split.threads());
        SmartPlanner.check(whole);
        Path indexed = scratch.resolve("whole.mp4");
        List<Path> made = new ArrayList<>();
        try {
            return SmartMaking.guarded(() -> parts(split, whole, indexed, scratch, made, progress));
        } catch (SmartUnavailable e) {
            made.forEach(SmartScan::remove);
            throw e;
        } finally {
            SmartScan.remove(indexed);
        }
    }

    private List<TrimResult> parts(
            Split split, Cut whole, Path indexed, Path scratch, List<Path> made, DoubleConsumer progress)
            throws IOException {
        boolean tables = DirectSource.of(whole.source(), whole.facts()).isPresent();
        double length = whole.facts().duration();
        IndexedCopy.Indexed indexedWhole = tables
                ? IndexedCopy.Indexed.itself(whole)
                : new IndexedCopy(calls, results)
                        .of(whole, indexed, scratch, s -> progress.accept(INDEXING * ExactTrim.part(s, length)));
        Cut cut = indexedWhole.cut();
        double done = tables ? 0 : INDEXING;
        DirectSource source = DirectSource.of(cut.source(), cut.facts())
                .orElseThrow(() -> new SmartUnavailable(SmartReason.CONTAINER_UNSUPPORTED, "its tables are not used"));
        List<SmartPlan> plans = plans(cut, source, spans(split, cut));
        Extras extras = new ExtrasReader(calls, scratch)
                .read(whole, 2 * length)
                .moved(cut.facts().origin() - whole.facts().origin());
        return new Row(indexedWhole, source, plans, extras, scratch)
                .made(made, part -> progress.accept(done + (1 - done) * part));
    }

    private static List<Span> spans(Split split, Cut cut) {
        return PartPlan.of(new Split(cut.source(), cut.facts(), split.starts(), split.threads()), () -> new double[0]);
    }

    private static List<SmartPlan> plans(Cut cut, DirectSource source, List<Span> spans) {
        SmartPlanner planner = new SmartPlanner(grid -> new DirectScan(source, grid));
        List<SmartPlan> plans =
                spans.stream().map(span -> planner.part(cut, span)).toList();
        if (plans.stream().allMatch(plan -> plan.copied() == 0)) {
            throw new SmartUnavailable(SmartReason.SHORT_RANGE, "nothing can be copied in any part");
        }
        return plans;
    }

    /** The parts in their order, and what they have in common. */
    private final class Row {
        private final Cut cut;
        private final SourceTracks tracks;
        private final DirectSource source;
        private final List<SmartPlan> plans;
        private final Path scratch;
        private final Extras extras;
        private DirectLike like;

        Row(IndexedCopy.Indexed whole, DirectSource source, List<SmartPlan> plans, Extras extras, Path scratch) {
            this.extras = extras;
            this.cut = whole.cut();
            this.tracks = whole.tracks();
            this.source = source;
            this.plans = plans;
            this.scratch = scratch.toAbsolutePath();
        }

        List<TrimResult> made(List<Path> files, DoubleConsumer progress) throws IOException {
            List<TrimResult> parts = new ArrayList<>();
            Path common = scratch.resolve("common.mp4");
            try {
                for (SmartPlan plan : plans) {
                    SmartFiles own = SmartFiles.in(scratch, "part-" + (parts.size() + 1) + ".mp4");
                    files.add(own.result());
                    parts.add(part(plan, own, common, done(parts.size(), progress)));
                }
                return List.copyOf(parts);
            } finally {
                SmartScan.remove(common);
            }
        }

        private DoubleConsumer done(int before, DoubleConsumer progress) {
            return part -> progress.accept((before + part) / plans.size());
        }

        private TrimResult part(SmartPlan plan, SmartFiles files, Path common, DoubleConsumer progress)
                throws IOException {
            try {
                return new SmartMaking(calls, results, tracks, extras, scratch)
                        .make(cut, plan, (p, part) -> copied(p, files, common), files, progress);
            } finally {
                files.removeParts();
            }
        }

        /** One description serves all parts, unless sound has to be encoded for each of them. */
        private Copied copied(SmartPlan plan, SmartFiles files, Path common) throws IOException {
            List<SmartSound> heard = source.holding(SmartSound.of(cut.facts(), plan.span()));
            if (heard.stream().anyMatch(s -> !s.copied())) {
                DirectLike own = DirectLike.of(calls, cut, source, heard, plan.span(), files.copied());
                return new DirectCopy(source, own).copied(plan, heard);
            }
            if (like == null || !like.sounds().containsAll(heard)) {
                like = DirectLike.of(calls, cut, source, heard, plan.span(), common);
            }
            return new DirectCopy(source, like).copied(plan, heard);
        }
    }
}
