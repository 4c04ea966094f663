package dev.cutroom.video;

import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.database.Criteria;
import dev.cutroom.http.Etags;
import dev.cutroom.http.IfMatch;
import dev.cutroom.http.Page;
import dev.cutroom.http.Paging;
import dev.cutroom.http.Problem;
import dev.cutroom.job.JobChanged;
import dev.cutroom.job.JobQueue;
import dev.cutroom.job.JobState;
import dev.cutroom.job.JobView;
import dev.cutroom.job.Submission;
import dev.cutroom.media.ffmpeg.MediaFacts;
import dev.cutroom.project.Projects;
import dev.cutroom.storage.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes videos in, shows and changes them, and writes the rows of what jobs make. */
@ApplicationScoped
class VideoService {

    private final Projects projects;
    private final JobQueue queue;
    private final Uploads uploads;
    private final Etags etags;
    private final Clock clock;
    private final Event<VideoChanged> changed;

    VideoService(
            Projects projects, JobQueue queue, Uploads uploads, Etags etags, Clock clock, Event<VideoChanged> changed) {
        this.projects = projects;
        this.queue = queue;
        this.uploads = uploads;
        this.etags = etags;
        this.clock = clock;
        this.changed = changed;
    }

    /** Makes the row of an upload and the job that examines it, together. @throws Problem NOT_FOUND when there is no such project */
    @Transactional
    public Accepted takeIn(Caller caller, String projectId, Uploads.Named come) {
        projects.require(caller, projectId, ProjectRole.EDITOR);
        Video video = Video.uploaded(projectId, come.label(), come.upload(), clock.instant());
        video.persistAndFlush();
        UploadInput input =
                new UploadInput(video.label().filename(), video.label().title(), video.sizeBytes());
        JobView job = queue.submit(caller, Submission.of(UploadHandler.TYPE, projectId, video.id(), input));
        return new Accepted(announce(video), job);
    }

    /** An examined upload becomes ready; joins the transaction that completes its job. */
    @Transactional
    public void accept(String id, StoredFile stored, MediaFacts facts) {
        Video video = Video.of(id).orElseThrow(() -> Problem.notFound("video"));
        video.accept(stored, facts, clock.instant());
        announce(video);
    }

    /** A video is made of another one; joins the transaction that completes its job. */
    @Transactional
    public void record(Video made, StoredFile stored, MediaFacts facts) {
        made.accept(stored, facts, clock.instant());
        made.persist();
        announce(made);
    }

    /** Joins the transaction that changed its captions. */
    @Transactional
    public void captionsCounted(String id, int captions) {
        Video.of(id).ifPresent(video -> {
            video.countCaptions(captions, clock.instant());
            announce(video);
        });
    }

    /** @throws Problem NOT_FOUND, PRECONDITION_FAILED */
    @Transactional
    public VideoView change(Caller caller, String id, VideoEdit edit, IfMatch ifMatch) {
        Video video = require(caller, id, ProjectRole.EDITOR);
        etags.check(ifMatch, VideoView.of(video));
        video.change(edit, clock.instant());
        return announce(video);
    }

    /** The video, when it is there and the caller has at least this role. @throws Problem NOT_FOUND */
    Video require(Caller caller, String id, ProjectRole least) {
        return require(caller, id, least, "video");
    }

    /** The same for something that hangs on the video. @param noun what is not found then, such as "caption" */
    Video require(Caller caller, String id, ProjectRole least, String noun) {
        Video video = Video.require(id, noun);
        projects.require(caller, video.projectId(), least, noun);
        return video;
    }

    /** The video, in the trash or not. @throws Problem NOT_FOUND */
    Video requireEvenDeleted(Caller caller, String id, ProjectRole least) {
        return requireEvenDeleted(caller, id, least, "video");
    }

    /** The same for something that hangs on the video. @param noun what is not found then, such as "caption" */
    Video requireEvenDeleted(Caller caller, String id, ProjectRole least, String noun) {
        Video video = Video.of(id).orElseThrow(() -> Problem.notFound(noun));
        projects.requireEvenDeleted(caller, video.projectId(), least, noun);
        return video;
    }

    Page<VideoView> list(Caller caller, String projectId, boolean evenDeleted, Criteria criteria, Paging paging) {
        if (evenDeleted) {
            projects.requireEvenDeleted(caller, projectId, ProjectRole.VIEWER, "project");
        } else {
            projects.require(caller, projectId, ProjectRole.VIEWER);
            criteria.and("deletion.deleted = :deleted", "deleted", false);
        }
        criteria.and("projectId = :projectId", "projectId", projectId);
        return Page.of(Video.page(criteria, paging), paging.limit(), Video::place, VideoView::of);
    }

    /** An upload whose job ended otherwise than well is refused, in the same transaction. */
    void onJobEnd(@Observes JobChanged change) {
        JobView job = change.job();
        boolean refused = job.status() == JobState.FAILED || job.status() == JobState.CANCELLED;
        if (!job.type().equals(UploadHandler.TYPE) || !refused) {
            return;
        }
        Video.of(job.videoId())
                .filter(video -> video.state() == VideoState.PROCESSING)
                .ifPresent(video -> {
                    boolean failed = job.status() == JobState.FAILED;
                    video.reject(
                            failed ? job.errorCode() : job.status().name(),
                            failed ? job.errorMessage() : "The upload was cancelled before it was examined.",
                            clock.instant());
                    announce(video);
                });
    }

    /** Of a refused upload nothing is kept. */
    void afterJobEnd(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobChanged change) {
        JobView job = change.job();
        if (job.type().equals(UploadHandler.TYPE) && job.status().isFinal()) {
            uploads.discardSoon(job.videoId());
        }
    }

    private VideoView announce(Video video) {
        VideoView view = VideoView.of(video);
        changed.fire(new VideoChanged(view));
        return view;
    }
}
