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

/** Finds the scenes of a file. */
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
            Screening screening = screen(search, picture, listing, scratch, progress);
            SceneTimes times = SceneTimes.read(listing, picture);
            if (times.count() == 0 || times.count() != screening.count()) {
                throw new MediaFailure(MediaProblem.TOOL_FAILED, "The pictures of the file could not be decoded.");
            }
            List<Transition> changes = new SceneRule(search.threshold(), search.leastSeconds())
                    .choose(screening.changes(), times.count(), times::at);
            return scenes(changes, times, screening.showpieces());
        });
    }

    private Screening screen(SceneSearch search, Picture picture, Path listing, Path scratch, DoubleConsumer progress) {
        Screening screening =
                new Screening(search.detector().watch(picture.cadence().value()));
        List<String> arguments = SceneArguments.of(
                search.facts(),
                search.storyboard(),
                calls.input(search.source(), search.facts().demuxer()),
                calls.ffmpeg().keepTimesOption(),
                "file:" + listing.toAbsolutePath());
        double whole = Math.max(1, picture.frameCount());
        try {
            calls.run(
                    arguments,
                    scratch,
                    c -> c.withLimit(calls.config().encodeLimit()).withBlocks(SmallPicture.BYTES, small -> {
                        screening.accept(small);
                        progress.accept(Math.min(1, screening.count() / whole));
                    }));
        } catch (ProcessFailed e) {
            // Of a damaged file what could be decoded counts, as for a trim.
            if (screening.count() == 0 || e.logTail().stream().anyMatch(line -> line.contains("No space left"))) {
                throw e;
            }
        }
        return screening;
    }

    private static List<Scene> scenes(List<Transition> changes, SceneTimes times, Showpieces showpieces) {
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i <= changes.size(); i++) {
            int first = i == 0 ? 0 : changes.get(i - 1).at();
            int next = i == changes.size() ? times.count() : changes.get(i).at();
            scenes.add(new Scene(
                    i == 0 ? 0 : times.at(first),
                    times.at(next),
                    i == 0 ? 0 : times.frame(first),
                    times.frame(next),
                    i == 0 ? 0 : changes.get(i - 1).ratio(),
                    times.at(showpieces.best(first, next))));
        }
        return List.copyOf(scenes);
    }
}
