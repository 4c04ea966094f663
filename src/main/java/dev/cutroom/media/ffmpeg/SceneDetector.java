package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import dev.cutroom.media.process.ProcessFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Finds the scenes of a file: hard cuts, fades and dissolves, but no flashes, pans or banners. */
@ApplicationScoped
public class SceneDetector {
    private final FfmpegCalls calls;

    @Inject
    public SceneDetector(FfmpegCalls calls) {
        this.calls = calls;
    }

    /**
     * Decodes the file once and compares its pictures.
     *
     * @param scratch an existing directory; the times of the pictures and the tool's notes are written there and nowhere else
     * @param progress told the part that is done, 0 to 1, on another thread
     * @return scenes that tile the file, one at least
     * @throws MediaFailure {@code NO_VIDEO} for a file without pictures; {@code TOOL_FAILED}, {@code TOOL_TIMEOUT}
     */
    public List<Scene> find(SceneSearch search, Path scratch, DoubleConsumer progress) {
        Picture picture = search.facts()
                .picture()
                .orElseThrow(() -> new MediaFailure(MediaProblem.NO_VIDEO, "The file has no moving picture."));
        return CutFailures.named("list of scenes", () -> {
            Path listing = scratch.resolve("pictures.txt");
            SceneScan scan = scan(search, picture, listing, scratch, progress);
            SceneTimes times = SceneTimes.read(listing, picture);
            if (times.count() == 0 || times.count() != scan.count()) {
                throw new MediaFailure(MediaProblem.TOOL_FAILED, "The pictures of the file could not be decoded.");
            }
            List<Transition> changes = new SceneRule(search.threshold(), search.leastSeconds())
                    .choose(scan.end(), times.count(), times::at);
            return scenes(changes, times);
        });
    }

    private SceneScan scan(SceneSearch search, Picture picture, Path listing, Path scratch, DoubleConsumer progress) {
        SceneScan scan = new SceneScan(picture.cadence().value());
        List<String> arguments = SceneArguments.of(
                search.facts(),
                calls.input(search.source(), search.facts().demuxer()),
                calls.ffmpeg().keepTimesOption(),
                "file:" + listing.toAbsolutePath());
        double whole = Math.max(1, picture.frameCount());
        try {
            calls.run(
                    arguments,
                    scratch,
                    c -> c.withLimit(calls.config().encodeLimit()).withBlocks(SmallPicture.BYTES, small -> {
                        scan.accept(small);
                        progress.accept(Math.min(1, scan.count() / whole));
                    }));
        } catch (ProcessFailed e) {
            // Of a damaged file what could be decoded counts, as for a trim.
            if (scan.count() == 0 || e.logTail().stream().anyMatch(line -> line.contains("No space left"))) {
                throw e;
            }
        }
        return scan;
    }

    private static List<Scene> scenes(List<Transition> changes, SceneTimes times) {
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i <= changes.size(); i++) {
            int first = i == 0 ? 0 : changes.get(i - 1).at();
            int next = i == changes.size() ? times.count() : changes.get(i).at();
            scenes.add(new Scene(
                    i == 0 ? 0 : times.at(first),
                    times.at(next),
                    i == 0 ? 0 : times.frame(first),
                    times.frame(next),
                    i == 0 ? 0 : changes.get(i - 1).ratio()));
        }
        return List.copyOf(scenes);
    }
}
