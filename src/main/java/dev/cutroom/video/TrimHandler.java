package dev.cutroom.video;

import dev.cutroom.access.Caller;
import dev.cutroom.http.Problem;
import dev.cutroom.job.Completion;
import dev.cutroom.job.JobContext;
import dev.cutroom.job.JobHandler;
import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import dev.cutroom.media.ffmpeg.Cut;
import dev.cutroom.media.ffmpeg.TrimMode;
import dev.cutroom.media.ffmpeg.TrimResult;
import dev.cutroom.media.ffmpeg.Trimmer;
import dev.cutroom.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;

/** Cuts a clip out of a video. */
@ApplicationScoped
class TrimHandler implements JobHandler<TrimInput> {

    static final String TYPE = "trim";

    private final Clips clips;
    private final Trimmer trimmer;
    private final Storage storage;
    private final VideoMeters meters;

    TrimHandler(Clips clips, Trimmer trimmer, Storage storage, VideoMeters meters) {
        this.clips = clips;
        this.trimmer = trimmer;
        this.storage = storage;
        this.meters = meters;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<TrimInput> inputType() {
        return TrimInput.class;
    }

    @Override
    public void check(Caller caller, String projectId, String videoId, TrimInput input) {
        if (input.endTime() <= input.startTime()) {
            throw Problem.invalid("input_data.end_time", "must be greater than start_time");
        }
        requireInside(clips.source(caller, projectId, videoId), input);
    }

    private static void requireInside(Video video, TrimInput input) {
        double duration = Measures.micros(video.facts().duration());
        if (input.startTime() >= duration) {
            throw Problem.invalid(
                    "input_data.start_time", "must be less than the video's duration of " + duration + " s");
        }
    }

    @Override
    public Completion handle(JobContext<TrimInput> context) {
        Video source = clips.source(context.videoId());
        requireInside(source, context.input());
        context.progress().enter("cutting", 1);
        long began = System.nanoTime();
        Trimmed trimmed = MediaJobs.run(context.progress(), () -> trim(source, context));
        meters.processed(TYPE, trimmed.result().facts().duration(), System.nanoTime() - began);
        return completion(source, context.input(), trimmed);
    }

    /** A result, and why it was made in another mode than the wanted one; null when it was not. */
    private record Trimmed(TrimResult result, String reason) {}

    private Trimmed trim(Video source, JobContext<TrimInput> context) {
        return switch (context.input().modeOrDefault()) {
            case SMART -> smart(source, context);
            case EXACT -> new Trimmed(trim(source, context, TrimMode.EXACT), null);
            case COPY -> copyOrExact(source, context);
        };
    }

    private Trimmed smart(Video source, JobContext<TrimInput> context) {
        TrimResult result = trim(source, context, TrimMode.SMART);
        return new Trimmed(result, result.reason());
    }

    /** Some files cannot be cut by copying at all; better an exact clip that says why than none. */
    private Trimmed copyOrExact(Video source, JobContext<TrimInput> context) {
        try {
            return new Trimmed(trim(source, context, TrimMode.COPY), null);
        } catch (MediaFailure failure) {
            if (failure.problem() != MediaProblem.COPY_UNAVAILABLE) {
                throw failure;
            }
            return new Trimmed(trim(source, context, TrimMode.EXACT), failure.code());
        }
    }

    private TrimResult trim(Video source, JobContext<TrimInput> context, TrimMode mode) {
        TrimInput input = context.input();
        Cut cut = new Cut(
                storage.local(source.storageKey()),
                source.facts(),
                input.startTime(),
                input.endTime(),
                mode,
                context.cores());
        return trimmer.trim(cut, context.scratch().directory(), context.progress()::at);
    }

    private Completion completion(Video source, TrimInput input, Trimmed trimmed) {
        TrimResult result = trimmed.result();
        return clips.completion(
                source,
                new Clips.Name("(clip)", input.title()),
                result,
                clip -> new TrimOutput(
                        clip.id(),
                        TrimInput.Mode.of(result.mode()),
                        trimmed.reason(),
                        clip.lineage().sourceStart(),
                        clip.lineage().sourceEnd()));
    }
}
