package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.process.ProcessFailed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Makes one copy to its plan by ffmpeg: in one run where that can be, else in two; with all that can stand beside pictures
 * and the first sound, else without.
 */
final class CopyMaking {
    private static final Logger LOG = Logger.getLogger(CopyMaking.class);

    private final FfmpegCalls calls;
    private final ResultProbe results;
    private final TrimCalls trims;
    private final Cut cut;
    private final CopyPlan plan;
    private final CopyContainer container;
    private final Path scratch;
    private final Path file;
    private final Beside all;

    CopyMaking(FfmpegCalls calls, ResultProbe results, Cut cut, CopyPlan plan, Path scratch) {
        this.calls = calls;
        this.results = results;
        this.trims = new TrimCalls(calls);
        this.cut = cut;
        this.plan = plan;
        this.container = CopyContainer.of(cut.facts());
        this.scratch = scratch;
        this.file = scratch.resolve("trim." + container.extension());
        this.all = new BesideReader(calls, cut, scratch).read(plan.span());
    }

    TrimResult made(DoubleConsumer progress) {
        return inOneRun(all, progress)
                .or(() -> all.nothing() ? Optional.empty() : inOneRun(Beside.NOTHING, progress))
                // Where further sounds begin is known only beside the first one.
                .or(() -> inTwoRuns(plan.hasSound() ? all : all.written(), progress))
                .orElseGet(() -> joined(Beside.NOTHING, progress));
    }

    /** Empty where it cannot be done so, or did not come out as promised; times may mislead. */
    private Optional<TrimResult> inOneRun(Beside beside, DoubleConsumer progress) {
        OneRunCopy copy = new OneRunCopy(cut, plan, beside);
        return copy.possible()
                ? tried(() -> {
                    run(copy.arguments(trims.copyInput(cut), name(file)), progress);
                    return checked(beside);
                })
                : Optional.empty();
    }

    /** Separates the tracks by count. */
    private Optional<TrimResult> inTwoRuns(Beside beside, DoubleConsumer progress) {
        return beside.nothing() ? Optional.empty() : tried(() -> joined(beside, progress));
    }

    private static Optional<TrimResult> tried(Supplier<TrimResult> way) {
        try {
            return Optional.of(way.get());
        } catch (MediaFailure | ProcessFailed e) {
            LOG.debugf("A copy is made in another way: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private TrimResult joined(Beside beside, DoubleConsumer progress) {
        CopyArguments copy = new CopyArguments(cut, plan.moved(beside.late()), beside);
        Path pictures = scratch.resolve("pictures." + container.extension());
        Path sound = scratch.resolve("sound." + container.extension());
        SmartScan.remove(sound);
        run(copy.tracks(trims.copyInput(cut), name(pictures), name(sound)), part -> progress.accept(0.6 * part));
        List<List<String>> inputs = Stream.of(pictures, sound)
                .filter(Files::exists)
                .map(track -> calls.input(track, MagicBytes.look(track).demuxer()))
                .toList();
        double begun = beside.maps(0).isEmpty() ? 0 : begun(inputs.get(inputs.size() - 1));
        run(copy.joined(inputs, begun, name(file)), part -> progress.accept(0.6 + 0.4 * part));
        SmartScan.remove(pictures);
        SmartScan.remove(sound);
        return checked(beside);
    }

    private void run(List<String> arguments, DoubleConsumer progress) {
        double length = plan.until() - plan.from();
        trims.run(arguments, scratch, seconds -> progress.accept(ExactTrim.part(seconds, length)));
    }

    /** When the first track of a file begins. */
    private double begun(List<String> input) {
        PacketList packets = new PacketList(0);
        List<String> arguments = new ArrayList<>(List.of("-v", "error"));
        arguments.addAll(input);
        arguments.addAll(List.of("-map", "0", "-c", "copy", "-copyinkf", "-f", "framecrc", "pipe:1"));
        calls.run(
                arguments,
                scratch,
                c -> c.withLines(packets).withLimit(calls.config().readLimit()));
        return packets.ends(0).count() == 0 ? 0 : packets.ends(0).first().shown();
    }

    private TrimResult checked(Beside beside) {
        boolean sounding = plan.hasSound() || !beside.sounds().isEmpty();
        Optional<ExpectedPicture> expected = ExpectedPicture.copied(cut.facts());
        MediaFacts facts = results.facts(file, expected, sounding, scratch);
        Verification.copy(cut, plan, facts);
        if (!beside.sounds().isEmpty()) {
            List<Sound> made = new SoundLook(calls, file, facts)
                    .in(new Reading(0, 2 * plan.span().seconds() + 1), scratch)
                    .all();
            List<Sound> heard = new ArrayList<>(first());
            heard.addAll(beside.sounds());
            Verification.copiedSounds(plan.span(), heard, made, facts);
        }
        double start = plan.from() - cut.facts().origin();
        TrimResult plain = new TrimResult(file, TrimMode.COPY, start, start + SpanFinder.length(facts), facts);
        return told(plain, beside, expected);
    }

    private List<Sound> first() {
        return cut.facts().sound().filter(s -> plan.hasSound()).stream().toList();
    }

    private List<Integer> silent() {
        List<Integer> silent = new ArrayList<>(all.unheard());
        cut.facts().sound().ifPresent(s -> silent.add(s.stream()));
        return silent;
    }

    private TrimResult told(TrimResult plain, Beside beside, Optional<ExpectedPicture> expected) {
        List<Integer> kept = new ArrayList<>(beside.streams());
        first().forEach(s -> kept.add(s.stream()));
        TrimResult result = plain;
        if (container == CopyContainer.MP4) {
            Extras extras = new ExtrasReader(calls, scratch).read(cut, plan.until());
            Optional<TrimResult> whole = new ExtrasWriter(results, scratch).added(plain, extras, plan.span(), expected);
            whole.ifPresent(w -> kept.addAll(extras.streams()));
            result = whole.orElse(plain);
        }
        return result.without(Kept.of(cut.facts(), kept, silent()));
    }

    private static String name(Path file) {
        return "file:" + file.toAbsolutePath();
    }
}
