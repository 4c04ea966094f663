package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/** Makes a trim by copying packets, from a keyframe on. */
final class CopyTrim {
    private final FfmpegCalls calls;
    private final ResultProbe results;
    private final TrimCalls trims;
    private final DirectCopyTrim direct;

    CopyTrim(FfmpegCalls calls, Prober prober) {
        this.calls = calls;
        this.results = new ResultProbe(calls, prober);
        this.trims = new TrimCalls(calls);
        this.direct = new DirectCopyTrim(calls, results);
    }

    TrimResult trim(Cut cut, Path scratch, DoubleConsumer progress) {
        if (cut.facts().demuxer().bare() || cut.facts().demuxer().holdsStills()) {
            throw unavailable("This kind of file cannot be cut without encoding it anew.");
        }
        return direct.trim(cut, scratch, progress).orElseGet(() -> byFfmpeg(cut, scratch, progress));
    }

    private TrimResult byFfmpeg(Cut cut, Path scratch, DoubleConsumer progress) {
        double origin = cut.facts().origin();
        CopyPlan plan = trims.plan(cut, origin + cut.start(), origin + cut.end(), scratch)
                .orElseThrow(() -> unavailable("No keyframe at or before the start can begin a copy."));
        return new CopyMaking(calls, results, cut, plan, scratch).made(progress);
    }

    private static MediaFailure unavailable(String why) {
        return new MediaFailure(MediaProblem.COPY_UNAVAILABLE, why);
    }
}
