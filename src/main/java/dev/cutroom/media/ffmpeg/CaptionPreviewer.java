package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import dev.cutroom.media.process.ProcessFailed;
import dev.cutroom.media.process.ProcessTimedOut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;

/** Makes single pictures of what a burn would look like. */
@ApplicationScoped
public class CaptionPreviewer {
    /** How long before the picture reading begins: some files are entered too late, which shows; then earlier, then at their start. */
    private static final double[] LEADS = {0.2, 10, Double.POSITIVE_INFINITY};

    private final FfmpegCalls calls;
    private final FrameGrabber grabber;

    @Inject
    public CaptionPreviewer(FfmpegCalls calls, FrameGrabber grabber) {
        this.calls = calls;
        this.grabber = grabber;
    }

    /**
     * Writes the picture that is shown at a time as PNG, upright and in its display shape, with the captions as a burn draws them into it.
     *
     * @param at seconds from the first picture; beyond the end it means the last picture
     * @param scratch an existing directory; the picture and the tool's notes are written there and nowhere else
     * @return the new file
     * @throws MediaFailure {@code NO_VIDEO} for a file without pictures; {@code TOOL_FAILED}, {@code TOOL_TIMEOUT}
     */
    public Path preview(Burn burn, double at, Path scratch) {
        Picture picture = burn.facts()
                .picture()
                .orElseThrow(() -> new MediaFailure(MediaProblem.NO_VIDEO, "The file has no moving picture."));
        Map<String, String> environment = Drawing.prepare(burn, scratch);
        Path file = scratch.resolve("preview.png");
        double time = grabber.shownAt(burn.source(), burn.facts(), at, scratch);
        for (double lead : LEADS) {
            double seek = burn.facts().demuxer().bare() ? 0 : Math.max(0, time - lead);
            PreviewArguments arguments = new PreviewArguments(burn, picture, time, seek);
            if (isShown(arguments, file, new Run(scratch, environment))) {
                return file;
            }
        }
        throw new MediaFailure(MediaProblem.TOOL_FAILED, "The picture could not be decoded.");
    }

    private record Run(Path scratch, Map<String, String> environment) {}

    /** False when another picture came out than the one that was meant, or none. */
    private boolean isShown(PreviewArguments arguments, Path file, Run run) {
        FirstPicture first = new FirstPicture();
        try {
            calls.run(
                    arguments.of(
                            calls.input(
                                    arguments.burn().source(),
                                    arguments.burn().facts().demuxer()),
                            "file:" + file.toAbsolutePath(),
                            calls.ffmpeg().keepTimesOption()),
                    run.scratch(),
                    c -> c.withEnvironment(run.environment()).withErrors(first));
        } catch (ProcessFailed e) {
            return false;
        } catch (ProcessTimedOut e) {
            throw new MediaFailure(
                    MediaProblem.TOOL_TIMEOUT, "Drawing the picture took too long.", OptionalInt.empty(), e.logTail());
        }
        return first.shown().filter(shown -> arguments.isMeant(shown.time())).isPresent();
    }
}
