package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.SetNumbers;
import dev.cutroom.media.process.Finished;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Encodes the first and the last pictures of a smart trim, in one run. */
final class SmartParts {
    private final FfmpegCalls calls;
    private final Cut cut;
    private final SmartPlan plan;

    SmartParts(FfmpegCalls calls, Cut cut, SmartPlan plan) {
        this.calls = calls;
        this.cut = cut;
        this.plan = plan;
    }

    /** Some pictures: where to enter the file for them, and which. */
    private record Part(double seek, long from, long until) {}

    /** Writes the files of those parts that are not empty. */
    void encode(Path head, Path tail, Path scratch, DoubleConsumer seconds) {
        List<Part> parts = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        if (plan.head() > 0) {
            parts.add(new Part(plan.headSeek(), plan.first(), plan.from()));
            files.add(head);
        }
        if (plan.tail() > 0) {
            parts.add(new Part(plan.tailSeek(), plan.to(), plan.until()));
            files.add(tail);
        }
        if (!parts.isEmpty()) {
            Finished finished = new TrimCalls(calls).run(arguments(parts, files), scratch, seconds);
            requireClean(finished);
        }
    }

    private static void requireClean(Finished finished) {
        if (!finished.logTail().isEmpty()) {
            throw new SmartUnavailable(SmartReason.SOURCE_DAMAGED, String.join("; ", finished.logTail()));
        }
    }

    private List<String> arguments(List<Part> parts, List<Path> files) {
        List<String> input = calls.input(cut.source(), cut.facts().demuxer());
        List<String> arguments = new ArrayList<>(CopyArguments.QUIET);
        for (Part part : parts) {
            arguments.add("-noautorotate");
            // What is decoded late for its time, among pictures of another order, still has to be read.
            double limit = plan.grid().time(part.until() + Seams.MARGIN);
            arguments.addAll(new Reading(part.seek(), limit).arguments(input));
        }
        for (int i = 0; i < parts.size(); i++) {
            arguments.addAll(output(i, parts.get(i), files.get(i)));
        }
        return arguments;
    }

    private List<String> output(int input, Part part, Path file) {
        Picture picture = cut.facts().picture().orElseThrow();
        Rational tick = picture.cadence().inverse();
        List<String> arguments = new ArrayList<>(List.of("-map", input + ":" + picture.stream()));
        arguments.addAll(List.of("-vf", filter(part, tick), calls.ffmpeg().keepTimesOption(), "passthrough"));
        arguments.addAll(List.of("-enc_time_base:v", tick.num() + ":" + tick.den()));
        int number = SetNumbers.free(plan.config())
                .orElseThrow(() -> new SmartUnavailable(SmartReason.NOT_JOINABLE, "no free number"));
        arguments.addAll(new SmartEncoder(picture, plan.config(), number, cut.threads()).arguments());
        arguments.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-f", "mp4", "file:" + file));
        return arguments;
    }

    private String filter(Part part, Rational tick) {
        double slack = SpanFinder.BETWEEN * plan.grid().seconds(1);
        return "trim=start=" + ExactArguments.seconds(plan.grid().time(part.from()) - slack) + ":end="
                + ExactArguments.seconds(plan.grid().time(part.until()) - slack) + ",setpts=PTS-STARTPTS,settb=" + tick;
    }
}
