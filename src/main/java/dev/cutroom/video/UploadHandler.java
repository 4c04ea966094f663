package dev.cutroom.video;

import dev.cutroom.access.Caller;
import dev.cutroom.http.Problem;
import dev.cutroom.job.Completion;
import dev.cutroom.job.JobContext;
import dev.cutroom.job.JobHandler;
import dev.cutroom.media.ffmpeg.MediaFacts;
import dev.cutroom.storage.StagedFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Examines what was uploaded: judges it by what it is, measures it, and lets it into the store. */
@ApplicationScoped
class UploadHandler implements JobHandler<UploadInput> {

    static final String TYPE = "upload";

    private final Examination examination;
    private final Uploads uploads;
    private final VideoService videos;

    UploadHandler(Examination examination, Uploads uploads, VideoService videos) {
        this.examination = examination;
        this.uploads = uploads;
        this.videos = videos;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<UploadInput> inputType() {
        return UploadInput.class;
    }

    @Override
    public String insteadOfSubmitting() {
        return "upload is not submitted here; send the file to POST /api/v1/projects/{id}/videos or PUT /api/v1/projects/{id}/videos/content";
    }

    @Override
    public void check(Caller caller, String projectId, String videoId, UploadInput input) {
        throw Problem.invalid("type", insteadOfSubmitting());
    }

    @Override
    public Completion handle(JobContext<UploadInput> context) {
        Path file = uploads.file(context.videoId());
        Video video = Video.require(context.videoId());
        if (Files.notExists(file)) {
            throw VideoProblem.BYTES_GONE.because(
                    "Nothing is kept of an upload that was refused; upload the file again.");
        }
        MediaFacts facts = examination.examine(file, context, 1);
        return new Completion(
                facts.duration(),
                new UploadOutput(video.id()),
                List.of(new StagedFile(file, video.sha256())),
                stored -> videos.accept(video.id(), stored.get(0), facts));
    }
}
