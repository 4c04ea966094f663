package dev.cutroom.video;

import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.database.Ids;
import dev.cutroom.http.Problem;
import dev.cutroom.job.Completion;
import dev.cutroom.media.ffmpeg.TrimResult;
import dev.cutroom.storage.StagedFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What is cut from a video: which video that is, what its clips are called, and their rows. */
@ApplicationScoped
class Clips {

    private final VideoService videos;
    private final Clock clock;
    private final Event<ClipsRecorded> recorded;

    Clips(VideoService videos, Clock clock, Event<ClipsRecorded> recorded) {
        this.videos = videos;
        this.clock = clock;
        this.recorded = recorded;
    }

    /** What a clip is called. @param mark follows the source's name, such as {@code (part 3 of 12)} @param title null for the source's with the mark */
    record Name(String mark, String title) {}

    /**
     * The video that a job to be submitted wants to cut.
     *
     * @throws Problem INVALID_INPUT, NOT_FOUND, NOT_READY or REJECTED
     */
    Video source(Caller caller, String projectId, String videoId) {
        if (videoId == null) {
            throw Problem.invalid("video_id", "must name the video to cut");
        }
        Video video = videos.require(caller, videoId, ProjectRole.EDITOR);
        if (!video.projectId().equals(projectId)) {
            throw Problem.invalid("video_id", "belongs to another project");
        }
        video.requireReady();
        return video;
    }

    /** The video that a running job cuts. @throws Problem NOT_FOUND, NOT_READY or REJECTED */
    Video source(String videoId) {
        Video video = Video.require(videoId);
        video.requireReady();
        return video;
    }

    /** What is left to do once a clip is made. @param output of the job, given the clip */
    Completion completion(Video source, Name name, TrimResult made, Function<Video, Object> output) {
        Video clip = clip(source, name, made);
        return completion(source, List.of(clip), List.of(made), output.apply(clip));
    }

    /** The same for all parts of a video: they are recorded together. @param output of the job, given the ids of the clips */
    Completion completion(Video source, List<TrimResult> parts, Function<List<String>, Object> output) {
        List<Video> clips = IntStream.range(0, parts.size())
                .mapToObj(i ->
                        clip(source, new Name("(part " + (i + 1) + " of " + parts.size() + ")", null), parts.get(i)))
                .toList();
        return completion(
                source, clips, parts, output.apply(clips.stream().map(Video::id).toList()));
    }

    private Video clip(Video source, Name name, TrimResult made) {
        String extension = ContainerType.of(made.facts()).extension();
        Label label = source.label().derived(name.mark(), extension);
        return Video.madeOf(
                Lineage.cutFrom(source.id(), Measures.micros(made.actualStart()), Measures.micros(made.actualEnd())),
                source.projectId(),
                Ids.next(),
                name.title() == null || name.title().isBlank() ? label : Label.of(label.filename(), name.title()),
                clock.instant());
    }

    private Completion completion(Video source, List<Video> clips, List<TrimResult> made, Object output) {
        return new Completion(
                made.stream().mapToDouble(result -> result.facts().duration()).sum(),
                output,
                made.stream()
                        .map(result -> new StagedFile(result.file(), result.sha256()))
                        .toList(),
                stored -> {
                    for (int i = 0; i < clips.size(); i++) {
                        videos.record(clips.get(i), stored.get(i), made.get(i).facts());
                    }
                    recorded.fire(ClipsRecorded.of(source.id(), clips));
                });
    }
}
