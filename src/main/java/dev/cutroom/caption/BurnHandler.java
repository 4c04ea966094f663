package dev.cutroom.caption;

import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.http.Problem;
import dev.cutroom.job.Completion;
import dev.cutroom.job.JobContext;
import dev.cutroom.job.JobHandler;
import dev.cutroom.job.JobQueue;
import dev.cutroom.job.JobView;
import dev.cutroom.job.Submission;
import dev.cutroom.media.ffmpeg.Burn;
import dev.cutroom.media.ffmpeg.BurnResult;
import dev.cutroom.media.ffmpeg.CaptionBurner;
import dev.cutroom.storage.StagedFile;
import dev.cutroom.storage.Storage;
import dev.cutroom.video.MediaJobs;
import dev.cutroom.video.SourceVideo;
import dev.cutroom.video.VideoProblem;
import dev.cutroom.video.Videos;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Burns captions into the pictures of a video, as a new video. */
@ApplicationScoped
class BurnHandler implements JobHandler<BurnInput> {

    static final String TYPE = "burn";

    private final Videos videos;
    private final CueStore cues;
    private final ProjectFonts fonts;
    private final CaptionBurner burner;
    private final Storage storage;
    private final CaptionMeters meters;

    BurnHandler(
            Videos videos,
            CueStore cues,
            ProjectFonts fonts,
            CaptionBurner burner,
            Storage storage,
            CaptionMeters meters) {
        this.videos = videos;
        this.cues = cues;
        this.fonts = fonts;
        this.burner = burner;
        this.storage = storage;
        this.meters = meters;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<BurnInput> inputType() {
        return BurnInput.class;
    }

    @Override
    public void check(Caller caller, String projectId, String videoId, BurnInput input) {
        if (videoId == null) {
            throw Problem.invalid("video_id", "must name the video whose captions are burned");
        }
        if (!videos.require(caller, videoId, ProjectRole.EDITOR, "video").equals(projectId)) {
            throw Problem.invalid("video_id", "belongs to another project");
        }
        requirePictures(videos.ready(videoId));
        caption(videoId, input.captionId());
    }

    /** Which caption is the newest, is settled now: another may have come when the job runs. */
    @Override
    public JobView submit(Caller caller, Submission submission, JobQueue queue) {
        BurnInput input = (BurnInput) submission.input();
        return queue.submit(caller, submission.with(input.of(caption(submission.videoId(), input.captionId()))));
    }

    /** @param id null for the newest */
    private static Caption caption(String videoId, String id) {
        if (id == null) {
            return Caption.newestOf(videoId)
                    .orElseThrow(() -> CaptionProblem.NO_CAPTIONS.because("Give it captions first, then burn them."));
        }
        Caption caption = Caption.require(id);
        if (!caption.videoId().equals(videoId)) {
            throw Problem.invalid("input_data.caption_id", "belongs to another video");
        }
        return caption;
    }

    private static void requirePictures(SourceVideo video) {
        if (!video.facts().hasVideo()) {
            throw VideoProblem.NO_VIDEO.because("It holds sound only; there is nothing to draw captions into.");
        }
    }

    @Override
    public Completion handle(JobContext<BurnInput> context) throws IOException {
        SourceVideo source = videos.ready(context.videoId());
        requirePictures(source);
        Caption caption = caption(context.videoId(), context.input().captionId());
        List<Cue> said = cues.now(caption.id());
        Look look = context.input().look(caption);
        Drawn drawn =
                new Drawn(source.facts(), caption.language(), said, look, fonts.choose(source.projectId(), look, said));
        if (!context.input().mayMiss()) {
            MissingGlyphs.refuse(drawn.missingGlyphs());
        }
        Path script = drawn.write(context.scratch().directory());
        BurnResult result = burned(
                source,
                context,
                new Burn(
                        storage.local(source.storageKey()),
                        source.facts(),
                        script,
                        drawn.fontFiles(),
                        context.cores()));
        return completion(source, drawn, result);
    }

    private BurnResult burned(SourceVideo source, JobContext<BurnInput> context, Burn burn) {
        context.progress().enter("burning", 1);
        long began = System.nanoTime();
        BurnResult result = MediaJobs.run(
                context.progress(), () -> burner.burn(burn, context.scratch().directory(), context.progress()::at));
        meters.processed(TYPE, source.facts().duration(), System.nanoTime() - began);
        return result;
    }

    private Completion completion(SourceVideo source, Drawn drawn, BurnResult result) {
        String id = Videos.newId();
        return new Completion(
                result.facts().duration(),
                new BurnOutput(id, drawn.substitutedFonts(), drawn.missingGlyphs(), drawn.cuesEstimated()),
                List.of(StagedFile.of(result.file())),
                stored -> videos.recordDerived(id, source, "captioned", stored.get(0), result.facts()));
    }
}
