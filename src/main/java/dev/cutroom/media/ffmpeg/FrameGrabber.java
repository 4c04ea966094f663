package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import dev.cutroom.media.process.Command;
import dev.cutroom.media.process.ProcessFailed;
import dev.cutroom.media.process.ProcessTimedOut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Takes single pictures out of a file: the one shown at a time, or one that makes a poster. */
@ApplicationScoped
public class FrameGrabber {
    private static final double[] POSTER_PARTS = {0.1, 0.25, 0.4, 0.55, 0.7};
    private static final double GOOD_ENOUGH = 0.55;
    private static final double WORTH_SEEKING_SECONDS = 4;
    private static final double LEAD_SECONDS = 10;

    private final FfmpegCalls calls;
    private final TrimCalls trims;

    @Inject
    public FrameGrabber(FfmpegCalls calls) {
        this.calls = calls;
        this.trims = new TrimCalls(calls);
    }

    /**
     * Writes the picture that is shown at a time, upright and in its display shape.
     *
     * @param scratch an existing directory; the picture is written there and nothing else but the tool's notes
     * @return the new file
     * @throws MediaFailure {@code NO_VIDEO} for a file without pictures; {@code TOOL_FAILED}, {@code TOOL_TIMEOUT}
     */
    public Path grab(Grab grab, Path scratch) {
        Path file = target(grab, scratch);
        picture(grab);
        for (double at : List.of(grab.at(), grab.at() - 1, 0.0)) {
            // Pictures at a damaged end cannot be decoded; the one before it is what a player shows.
            if (shot(grab, at, scratch)) {
                return file;
            }
        }
        throw new MediaFailure(MediaProblem.TOOL_FAILED, "No picture of the file could be decoded.");
    }

    /**
     * Writes a picture that stands for the whole file: of some spread over it the first that is good enough, else the best; well lit,
     * rich in contrast, sharp and at rest.
     */
    public Path poster(Grab grab, Path scratch) {
        Picture picture = picture(grab);
        Path best = null;
        double most = -1;
        for (int i = 0; i < POSTER_PARTS.length && most < GOOD_ENOUGH; i++) {
            double part = POSTER_PARTS[i];
            Path file = scratch.resolve("trial-" + part + "." + grab.format().extension());
            double merit = trial(grab, picture.first() + part * picture.duration(), file, scratch);
            if (merit > most) {
                best = file;
                most = merit;
            }
        }
        return best == null ? grab(grab.at(picture.duration() / 10), scratch) : best;
    }

    /** Writes a candidate. @return its merit; less than nothing when there is no picture */
    private double trial(Grab grab, double time, Path file, Path scratch) {
        PosterTrial trial = new PosterTrial();
        List<String> arguments = GrabArguments.trial(
                grab, time, calls.input(grab.file(), grab.facts().demuxer()), "file:" + file.toAbsolutePath());
        boolean run = run(arguments, scratch, c -> c.withBlocks(PosterTrial.BYTES, trial));
        return run && Files.exists(file) ? trial.merit() : -1;
    }

    private static Picture picture(Grab grab) {
        return grab.facts()
                .picture()
                .orElseThrow(() -> new MediaFailure(MediaProblem.NO_VIDEO, "The file has no moving picture."));
    }

    private static Path target(Grab grab, Path scratch) {
        return scratch.resolve("still." + grab.format().extension());
    }

    private boolean shot(Grab grab, double at, Path scratch) {
        Picture picture = picture(grab);
        double time = shownAt(grab.file(), grab.facts(), at, scratch);
        double slack = picture.variableRate()
                ? SpanFinder.NEAR
                : SpanFinder.BETWEEN / picture.cadence().value();
        double seek =
                grab.facts().demuxer().bare() || time < WORTH_SEEKING_SECONDS ? 0 : Math.max(0, time - LEAD_SECONDS);
        return run(grab, seek, time - slack, scratch) || seek > 0 && run(grab, 0, time - slack, scratch);
    }

    /** The time, on the file's clock, of the picture that is shown at {@code at} seconds from the first. */
    double shownAt(Path source, MediaFacts facts, double when, Path scratch) {
        Picture picture = facts.picture().orElseThrow();
        double at = Math.max(0, when);
        if (!picture.variableRate()) {
            double rate = picture.cadence().value();
            long index = (long) Math.floor((at + SpanFinder.NEAR) * rate);
            return picture.first() + Math.min(index, picture.frameCount() - 1) / rate;
        }
        double[] latest = {picture.first()};
        double asked = picture.first() + at + SpanFinder.NEAR;
        trims.pictureTimes(source, facts, scratch, time -> {
            latest[0] = time <= asked ? Math.max(latest[0], time) : latest[0];
        });
        return latest[0];
    }

    private boolean run(Grab grab, double seek, double from, Path scratch) {
        Path file = target(grab, scratch);
        List<String> arguments = GrabArguments.of(
                grab, seek, from, calls.input(grab.file(), grab.facts().demuxer()), "file:" + file.toAbsolutePath());
        return run(arguments, scratch, UnaryOperator.identity()) && Files.exists(file);
    }

    /** False when ffmpeg failed. */
    private boolean run(List<String> arguments, Path scratch, UnaryOperator<Command> with) {
        try {
            calls.run(arguments, scratch, with);
            return true;
        } catch (ProcessFailed e) {
            return false;
        } catch (ProcessTimedOut e) {
            throw new MediaFailure(
                    MediaProblem.TOOL_TIMEOUT, "Finding the picture took too long.", OptionalInt.empty(), e.logTail());
        }
    }
}
