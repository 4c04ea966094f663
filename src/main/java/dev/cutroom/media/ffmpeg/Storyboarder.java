package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import dev.cutroom.media.process.ProcessFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jboss.logging.Logger;

/** Draws the storyboard of a file: small pictures at regular intervals, many on a sheet. */
@ApplicationScoped
public class Storyboarder {
    private static final Logger LOG = Logger.getLogger(Storyboarder.class);

    private final FfmpegCalls calls;

    @Inject
    public Storyboarder(FfmpegCalls calls) {
        this.calls = calls;
    }

    /**
     * Draws the sheets of a plan, upright and in the shape that is shown. Where keyframes are close enough to each other, only they are
     * decoded.
     *
     * @param scratch an existing directory; the sheets and the tool's notes are written there and nowhere else
     * @param progress told the part that is done, 0 to 1, on another thread
     * @return the sheets, in order
     * @throws MediaFailure {@code NO_VIDEO} for a file without pictures; {@code TOOL_FAILED}, {@code TOOL_TIMEOUT}
     */
    public List<Path> draw(Path file, MediaFacts facts, StoryboardPlan plan, Path scratch, DoubleConsumer progress) {
        facts.picture().orElseThrow(() -> new MediaFailure(MediaProblem.NO_VIDEO, "The file has no moving picture."));
        return CutFailures.named("storyboard", () -> {
            List<String> input = calls.input(file, facts.demuxer());
            List<String> arguments = StoryboardArguments.of(
                    facts,
                    plan,
                    keyframesAreClose(facts, plan, input, scratch),
                    input,
                    calls.ffmpeg().keepTimesOption());
            try {
                calls.run(
                        arguments,
                        scratch,
                        c -> c.withLimit(calls.config().encodeLimit())
                                .withProgress(p ->
                                        progress.accept(Math.max(0, Math.min(1, p.seconds() / plan.duration())))));
            } catch (ProcessFailed e) {
                // Of a damaged file what could be decoded counts, unless it is the disk that is full.
                if (e.logTail().stream().anyMatch(line -> line.contains("No space left"))) {
                    throw e;
                }
                LOG.debugf("A storyboard may be incomplete: %s", e.logTail());
            }
            List<Path> sheets = plan.sheets(scratch);
            if (!StoryboardPlan.drawn(sheets)) {
                throw new MediaFailure(MediaProblem.TOOL_FAILED, "The pictures of the file could not be decoded.");
            }
            return sheets;
        });
    }

    private boolean keyframesAreClose(MediaFacts facts, StoryboardPlan plan, List<String> input, Path scratch) {
        Picture picture = facts.picture().orElseThrow();
        if (!picture.timed() || facts.demuxer().bare()) {
            return false;
        }
        KeyframeGaps gaps = new KeyframeGaps();
        try {
            calls.run(
                    PacketPass.arguments(input, List.of(picture.stream())),
                    scratch,
                    c -> c.withLines(new PacketPass(gaps::take))
                            .withLimit(calls.config().readLimit()));
        } catch (ProcessFailed e) {
            return false;
        }
        return gaps.longest() <= plan.interval() / 2;
    }
}
