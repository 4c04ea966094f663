package dev.cutroom.video;

import dev.cutroom.access.Caller;
import dev.cutroom.http.Problem;
import dev.cutroom.job.Completion;
import dev.cutroom.job.JobContext;
import dev.cutroom.job.JobFailure;
import dev.cutroom.job.JobHandler;
import dev.cutroom.job.JobQueue;
import dev.cutroom.job.JobView;
import dev.cutroom.job.Submission;
import dev.cutroom.media.download.DownloadFailure;
import dev.cutroom.media.download.Downloaded;
import dev.cutroom.media.download.Downloader;
import dev.cutroom.media.download.MediaUrl;
import dev.cutroom.media.ffmpeg.MediaFacts;
import dev.cutroom.storage.StagedFile;
import dev.cutroom.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;

/** Fetches a media file from the web, and lets it in like an upload. */
@ApplicationScoped
class DownloadHandler implements JobHandler<DownloadInput> {

    static final String TYPE = "download";

    private static final double SHARE_OF_FETCHING = 0.9;

    private final Downloader downloader;
    private final Downloads downloads;
    private final Examination examination;
    private final DownloadService service;
    private final Storage storage;

    DownloadHandler(
            Downloader downloader,
            Downloads downloads,
            Examination examination,
            DownloadService service,
            Storage storage) {
        this.downloader = downloader;
        this.downloads = downloads;
        this.examination = examination;
        this.service = service;
        this.storage = storage;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<DownloadInput> inputType() {
        return DownloadInput.class;
    }

    @Override
    public void check(Caller caller, String projectId, String videoId, DownloadInput input) {
        if (videoId != null) {
            throw Problem.invalid("video_id", "must be absent: a download makes a video of its own");
        }
    }

    /** The video is there as soon as its job is. */
    @Override
    public JobView submit(Caller caller, Submission submission, JobQueue queue) {
        return service.takeIn(caller, submission, (DownloadInput) submission.input())
                .job();
    }

    @Override
    public Completion handle(JobContext<DownloadInput> context) throws InterruptedException {
        Video video = Video.require(context.videoId());
        Path folder = downloads.enter(video.id());
        try {
            Downloaded come = fetch(folder, context);
            MediaFacts facts = examination.examine(come.file(), context, 1 - SHARE_OF_FETCHING);
            return completion(video, context.input(), come, facts);
        } catch (JobFailure failure) {
            if (failure.isPermanent()) {
                downloads.abandon(video.id());
            }
            throw failure;
        } finally {
            downloads.leave(video.id());
        }
    }

    private Downloaded fetch(Path folder, JobContext<DownloadInput> context) throws InterruptedException {
        context.progress().enter("downloading", SHARE_OF_FETCHING);
        try {
            MediaUrl url = MediaUrl.of(context.input().url());
            return downloader.fetch(url, folder, new DownloadProgress(context.progress(), storage));
        } catch (DownloadFailure failure) {
            throw JobFailure.of(failure.code(), failure.getMessage(), failure.permanent())
                    .notBefore(failure.notBefore());
        }
    }

    private Completion completion(Video video, DownloadInput input, Downloaded come, MediaFacts facts) {
        return new Completion(
                facts.duration(),
                new DownloadOutput(video.id()),
                List.of(new StagedFile(come.file(), come.sha256())),
                stored -> service.accept(video.id(), stored.get(0), facts, come.filename(), input.hasTitle()));
    }
}
