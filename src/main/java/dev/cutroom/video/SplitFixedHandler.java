package dev.cutroom.video;

import dev.cutroom.access.Caller;
import dev.cutroom.job.Completion;
import dev.cutroom.job.JobContext;
import dev.cutroom.job.JobHandler;
import dev.cutroom.media.ffmpeg.PictureTimes;
import dev.cutroom.media.ffmpeg.TrimResult;
import dev.cutroom.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Parts a video into clips of equal length. */
@ApplicationScoped
class SplitFixedHandler implements JobHandler<SplitFixedInput> {

    static final String TYPE = "split_fixed";

    private final Clips clips;
    private final Parts parts;
    private final PictureTimes times;
    private final Storage storage;

    SplitFixedHandler(Clips clips, Parts parts, PictureTimes times, Storage storage) {
        this.clips = clips;
        this.parts = parts;
        this.times = times;
        this.storage = storage;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<SplitFixedInput> inputType() {
        return SplitFixedInput.class;
    }

    @Override
    public void check(Caller caller, String projectId, String videoId, SplitFixedInput input) {
        requireFew(clips.source(caller, projectId, videoId), input);
    }

    /** At a variable rate the pictures' times decide how many parts there are: they are counted when the job runs. */
    private void requireFew(Video video, SplitFixedInput input) {
        parts.requireFew(times.leastParts(video.facts(), input.intervalOrDefault()), "input_data.interval");
    }

    @Override
    public Completion handle(JobContext<SplitFixedInput> context) {
        Video source = clips.source(context.videoId());
        requireFew(source, context.input());
        context.progress().enter("cutting", 1);
        List<Double> starts = MediaJobs.run(
                context.progress(),
                () -> times.every(
                        storage.local(source.storageKey()),
                        source.facts(),
                        context.input().intervalOrDefault(),
                        context.scratch().directory()));
        parts.requireFew(starts.size(), "input_data.interval");
        List<TrimResult> made = parts.cut(TYPE, source, starts, context);
        return clips.completion(source, made, ids -> SplitFixedOutput.of(ids, made));
    }
}
