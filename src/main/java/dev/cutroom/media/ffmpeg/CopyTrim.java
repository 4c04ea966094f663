package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/** Makes a trim by copying packets, from a keyframe on. */
final class CopyTrim {
    private final FfmpegCalls calls;
    private final Prober prober;
    private final TrimCalls trims;

    CopyTrim(FfmpegCalls calls, Prober prober) {
        this.calls = calls;
        this.prober = prober;
        this.trims = new TrimCalls(calls);
    }

    TrimResult trim(Cut cut, Path scratch, DoubleConsumer progress) {
        if (cut.facts().demuxer().bare() || cut.facts().demuxer().holdsStills()) {
            throw unavailable("This kind of file cannot be cut without encoding it anew.");
        }
        double origin = cut.facts().origin();
        CopyPlan plan = trims.plan(cut, from(cut, scratch), origin + cut.end(), scratch);
        Path file = scratch.resolve("trim." + CopyContainer.of(cut.facts()).extension());
        trims.run(
                new CopyArguments(cut, plan).of(trims.copyInput(cut), "file:" + file.toAbsolutePath()),
                scratch,
                s -> progress.accept(ExactTrim.part(s, cut.end() - cut.start())));
        MediaFacts facts = prober.probe(file, scratch);
        Verification.copy(cut, plan, facts);
        double start = plan.from() - origin;
        return new TrimResult(file, TrimMode.COPY, start, start + SpanFinder.length(facts), facts);
    }

    private KeyframeScan.Keyframe from(Cut cut, Path scratch) {
        double asked = cut.facts().origin() + cut.start();
        if (!cut.facts().hasVideo()) {
            return new KeyframeScan.Keyframe(asked, asked);
        }
        return trims.keyframe(cut, asked, scratch)
                .orElseThrow(() -> unavailable("No keyframe at or before the start can begin a copy."));
    }

    private static MediaFailure unavailable(String why) {
        return new MediaFailure(MediaProblem.COPY_UNAVAILABLE, why);
    }
}
