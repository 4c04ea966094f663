package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import dev.cutroom.media.process.ProcessFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

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
        return inOneRun(cut, plan, scratch, progress)
                .orElseGet(() -> checked(cut, plan, made(cut, plan, scratch, progress), scratch));
    }

    /** Empty where it cannot be done so, or did not come out as promised. */
    private Optional<TrimResult> inOneRun(Cut cut, CopyPlan plan, Path scratch, DoubleConsumer progress) {
        OneRunCopy copy = new OneRunCopy(cut, plan);
        if (!copy.possible()) {
            return Optional.empty();
        }
        Path file = result(cut, scratch);
        double length = plan.until() - plan.from();
        try {
            trims.run(
                    copy.arguments(trims.copyInput(cut), name(file)),
                    scratch,
                    s -> progress.accept(ExactTrim.part(s, length)));
            return Optional.of(checked(cut, plan, file, scratch));
        } catch (MediaFailure | ProcessFailed e) {
            // Two steps separate the tracks by count, which works where times mislead.
            return Optional.empty();
        }
    }

    private TrimResult checked(Cut cut, CopyPlan plan, Path file, Path scratch) {
        MediaFacts facts = results.facts(file, ExpectedPicture.copied(cut.facts()), plan.hasSound(), scratch);
        Verification.copy(cut, plan, facts);
        double start = plan.from() - cut.facts().origin();
        return new TrimResult(file, TrimMode.COPY, start, start + SpanFinder.length(facts), facts);
    }

    private static Path result(Cut cut, Path scratch) {
        return scratch.resolve("trim." + CopyContainer.of(cut.facts()).extension());
    }

    private Path made(Cut cut, CopyPlan plan, Path scratch, DoubleConsumer progress) {
        CopyArguments copy = new CopyArguments(cut, plan);
        String extension = CopyContainer.of(cut.facts()).extension();
        Path pictures = scratch.resolve("pictures." + extension);
        Path sound = scratch.resolve("sound." + extension);
        Path file = result(cut, scratch);
        double length = plan.until() - plan.from();
        trims.run(
                copy.tracks(trims.copyInput(cut), name(pictures), name(sound)),
                scratch,
                s -> progress.accept(0.6 * ExactTrim.part(s, length)));
        List<List<String>> inputs = Stream.of(pictures, sound)
                .filter(Files::exists)
                .map(track -> calls.input(track, MagicBytes.look(track).demuxer()))
                .toList();
        trims.run(
                copy.joined(inputs, name(file)), scratch, s -> progress.accept(0.6 + 0.4 * ExactTrim.part(s, length)));
        remove(pictures, sound);
        return file;
    }

    private static String name(Path file) {
        return "file:" + file.toAbsolutePath();
    }

    private static void remove(Path... files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static MediaFailure unavailable(String why) {
        return new MediaFailure(MediaProblem.COPY_UNAVAILABLE, why);
    }
}
