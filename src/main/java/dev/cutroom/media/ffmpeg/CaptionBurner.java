package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import dev.cutroom.media.process.Finished;
import dev.cutroom.media.process.ProcessFailed;
import dev.cutroom.media.process.ProcessTimedOut;
import dev.cutroom.media.process.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;

/** Draws captions into the pictures of a file. */
@ApplicationScoped
public class CaptionBurner {
    private final FfmpegCalls calls;
    private final BurnCalls looks;
    private final Prober prober;

    @Inject
    public CaptionBurner(FfmpegCalls calls, Prober prober) {
        this.calls = calls;
        this.looks = new BurnCalls(calls);
        this.prober = prober;
    }

    /**
     * Makes the burn in the scratch directory and checks it by probing it.
     *
     * <p>Every picture is there again at its own time, H.264 with the size, sample aspect, rotation, depth, colour tags and
     * fields of the source; a picture that is mirrored as well as rotated becomes upright. The packets of all sound tracks
     * are copied bit for bit, into MP4 where it takes them, else MOV or Matroska.
     *
     * @param scratch an existing directory; the result and the tool's notes are written there and nowhere else
     * @param progress told the part that is done, 0 to 1, on another thread
     * @throws MediaFailure {@code NO_VIDEO} for a file without pictures; {@code VERIFICATION_FAILED} with the numbers;
     *     {@code TOOL_FAILED}, {@code TOOL_TIMEOUT}
     */
    public BurnResult burn(Burn burn, Path scratch, DoubleConsumer progress) {
        Picture picture = burn.facts()
                .picture()
                .orElseThrow(() -> new MediaFailure(MediaProblem.NO_VIDEO, "The file has no moving picture."));
        try {
            Map<String, String> environment = Drawing.prepare(burn, scratch);
            Turn turn = Turn.of(picture.rotation());
            boolean turned = !turn.isNone() && looks.turnsUpright(burn, turn, scratch);
            return burn(burn, new Run(scratch, environment, turned || turn.isNone(), progress));
        } catch (ProcessFailed e) {
            throw new MediaFailure(
                    MediaProblem.TOOL_FAILED,
                    "ffmpeg could not burn the captions.",
                    OptionalInt.of(e.exitCode()),
                    e.logTail());
        } catch (ProcessTimedOut e) {
            throw new MediaFailure(
                    MediaProblem.TOOL_TIMEOUT, "Burning the captions took too long.", OptionalInt.empty(), e.logTail());
        }
    }

    /** @param asStored the result is to be stored as the source is, and not upright */
    private record Run(Path scratch, Map<String, String> environment, boolean asStored, DoubleConsumer progress) {}

    private BurnResult burn(Burn burn, Run run) {
        List<SoundPlan> plans = SoundPlan.of(burn.facts());
        for (SoundPlan plan : plans.subList(0, plans.size() - 1)) {
            try {
                return made(burn, plan, run);
            } catch (SoundChanged e) {
                // Another container may keep what this one has lost.
            } catch (ProcessFailed e) {
                if (!refused(e)) {
                    throw e;
                }
            }
        }
        return made(burn, plans.get(plans.size() - 1), run);
    }

    /** The container does not take one of the tracks; that shows before the first picture. */
    private static boolean refused(ProcessFailed failed) {
        return failed.logTail().stream().anyMatch(line -> line.contains("Could not write header"));
    }

    private BurnResult made(Burn burn, SoundPlan plan, Run run) {
        Path file = run.scratch().resolve("burn." + plan.container().extension());
        Path hashes = run.scratch().resolve("sound.md5");
        BurnClock clock = looks.clock(burn, plan, run.scratch());
        List<String> arguments = new BurnArguments(burn, run.asStored(), clock)
                .of(
                        looks.input(burn),
                        !run.asStored(),
                        plan,
                        new BurnArguments.Outputs(
                                name(file), name(hashes), calls.ffmpeg().keepTimesOption()));
        double length = burn.facts().duration();
        Finished finished = calls.run(
                arguments,
                run.scratch(),
                c -> c.withEnvironment(run.environment())
                        .withLimit(calls.config().encodeLimit())
                        .withProgress((Progress p) -> run.progress().accept(ExactTrim.part(p.seconds(), length))));
        return checked(burn, plan, new Made(file, hashes, !finished.logTail().isEmpty(), run));
    }

    /** @param damaged ffmpeg complained while it read the source */
    private record Made(Path file, Path hashes, boolean damaged, Run run) {}

    private BurnResult checked(Burn burn, SoundPlan plan, Made made) {
        Path scratch = made.run().scratch();
        MediaFacts facts = prober.probe(made.file(), scratch);
        BurnVerification check = new BurnVerification(burn.facts(), facts);
        check.pictures(made.damaged());
        check.shape(made.run().asStored());
        check.sound(plan.any());
        if (plan.any() && plan.copied() && !lines(made.hashes()).equals(looks.hashes(made.file(), scratch))) {
            throw new SoundChanged();
        }
        return new BurnResult(made.file(), facts);
    }

    private static String name(Path file) {
        return "file:" + file.toAbsolutePath();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
