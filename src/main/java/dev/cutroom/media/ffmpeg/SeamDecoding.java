package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.process.Finished;
import dev.cutroom.media.process.ProcessFailed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Decodes a smart trim around its seams: no picture may be missing there, and the decoder may not complain. */
final class SeamDecoding {
    private static final int AROUND = 12;
    /** A short result is decoded whole. */
    private static final int SHORT = 100;

    private final FfmpegCalls calls;
    private final SmartPlan plan;
    private final boolean sound;

    SeamDecoding(FfmpegCalls calls, SmartPlan plan, boolean sound) {
        this.calls = calls;
        this.plan = plan;
        this.sound = sound;
    }

    void check(Path file, Path scratch) {
        PacketList pictures = new PacketList(2);
        try {
            Finished finished = calls.run(
                    arguments(file),
                    scratch,
                    c -> c.withLines(pictures).withLimit(calls.config().readLimit()));
            if (!finished.logTail().isEmpty()) {
                throw failed(String.join("; ", finished.logTail()));
            }
        } catch (ProcessFailed e) {
            throw failed(String.join("; ", e.logTail()));
        }
        boolean whole = whole();
        requireRow(pictures.track(0), 0, whole ? plan.pictures() : plan.head() + AROUND / 2);
        if (!whole) {
            requireRow(pictures.track(1), entered(pictures.track(1)), plan.pictures());
        }
    }

    private boolean whole() {
        return plan.pictures() <= SHORT || plan.head() + 2 * AROUND >= plan.pictures();
    }

    /** Decoding begins with the keyframe before, or, in an open group, after the pictures that lead its keyframe. */
    private long entered(List<SourcePacket> pictures) {
        double first = pictures.isEmpty() ? 0 : pictures.get(0).shown();
        return Math.min(
                plan.pictures() - plan.tail(), Math.round(first / plan.grid().seconds(1)));
    }

    /** The first picture that is looked at around the last seam. */
    private long after() {
        return Math.max(0, plan.pictures() - plan.tail() - AROUND);
    }

    private List<String> arguments(Path file) {
        List<String> input = calls.input(file, Demuxer.MOV);
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-nostats", "-xerror"));
        double limit = plan.grid().seconds(whole() ? 2 * plan.pictures() + SHORT : plan.head() + AROUND);
        arguments.addAll(List.of("-t", ExactArguments.seconds(limit)));
        arguments.addAll(input);
        if (!whole()) {
            String seek = ExactArguments.seconds(plan.grid().seconds(after()));
            arguments.addAll(List.of("-noaccurate_seek", "-itsoffset", seek, "-ss", seek));
            arguments.addAll(input);
        }
        for (int i = 0; i < (whole() ? 1 : 2); i++) {
            arguments.addAll(List.of("-map", i + ":0"));
        }
        // Small pictures: they are only counted, and what decoding them says is what matters.
        arguments.addAll(
                List.of("-vf", "scale=16:16:flags=neighbor", calls.ffmpeg().keepTimesOption(), "passthrough"));
        arguments.addAll(List.of("-f", "framecrc", "pipe:1"));
        for (int i = 0; sound && i < (whole() ? 1 : 2); i++) {
            arguments.addAll(List.of("-map", i + ":1", "-f", "null", "-"));
        }
        return arguments;
    }

    private void requireRow(List<SourcePacket> pictures, long from, long until) {
        double each = plan.grid().seconds(1);
        for (long place = from; place < until; place++) {
            int at = (int) (place - from);
            if (at >= pictures.size() || Math.abs(pictures.get(at).shown() - place * each) > each / 4) {
                throw failed("picture " + place + " is not shown in its time");
            }
        }
    }

    private static SmartUnavailable failed(String how) {
        return new SmartUnavailable(SmartReason.VERIFICATION_FAILED, "decoding the result: " + how);
    }
}
