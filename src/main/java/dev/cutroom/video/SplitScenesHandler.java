package dev.cutroom.video;

import dev.cutroom.access.Caller;
import dev.cutroom.job.Completion;
import dev.cutroom.job.JobContext;
import dev.cutroom.job.JobHandler;
import dev.cutroom.media.ffmpeg.Scene;
import dev.cutroom.media.ffmpeg.SceneDetector;
import dev.cutroom.media.ffmpeg.SceneSearch;
import dev.cutroom.media.ffmpeg.StoryboardPlan;
import dev.cutroom.media.ffmpeg.TrimResult;
import dev.cutroom.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds the scenes of a video and parts it there. */
@ApplicationScoped
class SplitScenesHandler implements JobHandler<SplitScenesInput> {

    static final String TYPE = "split_scenes";

    /** Looking costs a decode, cutting a decode and an encode. */
    private static final double SHARE_OF_DETECTION = 0.2;

    private final Clips clips;
    private final Parts parts;
    private final SceneDetector detector;
    private final Storyboards storyboards;
    private final Storage storage;
    private final VideoMeters meters;

    SplitScenesHandler(
            Clips clips,
            Parts parts,
            SceneDetector detector,
            Storyboards storyboards,
            Storage storage,
            VideoMeters meters) {
        this.clips = clips;
        this.parts = parts;
        this.detector = detector;
        this.storyboards = storyboards;
        this.storage = storage;
        this.meters = meters;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<SplitScenesInput> inputType() {
        return SplitScenesInput.class;
    }

    @Override
    public void check(Caller caller, String projectId, String videoId, SplitScenesInput input) {
        clips.source(caller, projectId, videoId).requirePicture();
    }

    @Override
    public Completion handle(JobContext<SplitScenesInput> context) {
        Video source = clips.source(context.videoId());
        source.requirePicture();
        boolean dryRun = context.input().isDryRun();
        long began = System.nanoTime();
        context.progress().enter("detecting", dryRun ? 1 : SHARE_OF_DETECTION);
        Optional<StoryboardPlan> plan =
                context.input().wantsStoryboard() ? Optional.of(storyboards.plan(source)) : Optional.empty();
        List<Scene> scenes = find(source, plan, context);
        boolean drawn = plan.isPresent() && storyboards.keep(source, plan.get(), context.scratch());
        parts.requireFew(scenes.size(), "input_data.min_scene_len");
        if (dryRun) {
            meters.processed(TYPE, source.facts().duration(), System.nanoTime() - began);
            return new Completion(
                    source.facts().duration(),
                    SplitScenesOutput.of(source.id(), scenes, drawn),
                    List.of(),
                    stored -> {});
        }
        context.progress().enter("cutting", 1 - SHARE_OF_DETECTION);
        List<Double> starts = scenes.stream().map(Scene::start).toList();
        List<TrimResult> made = parts.cut(TYPE, source, starts, context);
        return clips.completion(
                source,
                made,
                ids -> SplitScenesOutput.of(source.id(), scenes, drawn).with(ids, made));
    }

    private List<Scene> find(Video source, Optional<StoryboardPlan> storyboard, JobContext<SplitScenesInput> context) {
        SplitScenesInput input = context.input();
        SceneSearch search = new SceneSearch(
                storage.local(source.storageKey()),
                source.facts(),
                input.detectorOrDefault(),
                input.thresholdOrDefault(),
                input.minSceneLenOrDefault(),
                storyboard);
        return MediaJobs.run(
                context.progress(),
                () -> detector.find(search, context.scratch().directory(), context.progress()::at));
    }
}
