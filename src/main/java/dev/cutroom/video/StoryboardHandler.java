package dev.cutroom.video;

import dev.cutroom.access.Caller;
import dev.cutroom.job.Completion;
import dev.cutroom.job.JobContext;
import dev.cutroom.job.JobHandler;
import dev.cutroom.media.ffmpeg.StoryboardPlan;
import dev.cutroom.media.ffmpeg.Storyboarder;
import dev.cutroom.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Draws the storyboard of a video. */
@ApplicationScoped
class StoryboardHandler implements JobHandler<StoryboardInput> {

    static final String TYPE = "storyboard";

    private final Clips clips;
    private final Storyboarder storyboarder;
    private final Storyboards storyboards;
    private final Storage storage;
    private final VideoMeters meters;

    StoryboardHandler(
            Clips clips, Storyboarder storyboarder, Storyboards storyboards, Storage storage, VideoMeters meters) {
        this.clips = clips;
        this.storyboarder = storyboarder;
        this.storyboards = storyboards;
        this.storage = storage;
        this.meters = meters;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<StoryboardInput> inputType() {
        return StoryboardInput.class;
    }

    @Override
    public void check(Caller caller, String projectId, String videoId, StoryboardInput input) {
        clips.source(caller, projectId, videoId).requirePicture();
    }

    @Override
    public Completion handle(JobContext<StoryboardInput> context) {
        Video source = clips.source(context.videoId());
        StoryboardPlan plan = storyboards.plan(source);
        context.progress().enter("drawing", 1);
        long began = System.nanoTime();
        MediaJobs.run(
                context.progress(),
                () -> storyboarder.draw(
                        storage.local(source.storageKey()),
                        source.facts(),
                        plan,
                        context.scratch().directory(),
                        context.progress()::at));
        meters.processed(TYPE, source.facts().duration(), System.nanoTime() - began);
        storyboards.keep(source, plan, context.scratch());
        return new Completion(
                source.facts().duration(), StoryboardOutput.of(source.id(), plan), List.of(), stored -> {});
    }
}
