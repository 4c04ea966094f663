package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

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
        Path file = made(cut, plan, scratch, progress);
        MediaFacts facts = prober.probe(file, scratch);
        Verification.copy(cut, plan, facts);
        double start = plan.from() - origin;
        return new TrimResult(file, TrimMode.COPY, start, start + SpanFinder.length(facts), facts);
    }

    private Path made(Cut cut, CopyPlan plan, Path scratch, DoubleConsumer progress) {
        CopyArguments copy = new CopyArguments(cut, plan);
        String extension = CopyContainer.of(cut.facts()).extension();
        Path pictures = scratch.resolve("pictures." + extension);
        Path sound = scratch.resolve("sound." + extension);
        Path file = scratch.resolve("trim." + extension);
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
