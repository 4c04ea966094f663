package dev.cutroom.video;

import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.http.Problem;
import dev.cutroom.job.JobChanged;
import dev.cutroom.job.JobQueue;
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
import java.util.Optional;

/** Writes the rows of videos that are fetched from the web: each is there from the first moment on, and shares the fate of its job. */
@ApplicationScoped
class DownloadService {

    private final Projects projects;
    private final JobQueue queue;
    private final Downloads downloads;
    private final Clock clock;
    private final Event<VideoChanged> changed;

    DownloadService(Projects projects, JobQueue queue, Downloads downloads, Clock clock, Event<VideoChanged> changed) {
        this.projects = projects;
        this.queue = queue;
        this.downloads = downloads;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * Makes the row of a video and the job that fetches it, together.
     *
     * @param wish the job as it was asked for, about no video yet
     * @throws dev.cutroom.http.Problem NOT_FOUND when there is no such project
     */
    @Transactional
    public Accepted takeIn(Caller caller, Submission wish, DownloadInput input) {
        projects.require(caller, wish.projectId(), ProjectRole.EDITOR);
        Video video = Video.downloading(wish.projectId(), input, clock.instant());
        video.persistAndFlush();
        JobView job = queue.submit(caller, wish.about(video.id()));
        return new Accepted(announce(video), job);
    }

    /** A video that was fetched and examined becomes ready; joins the transaction that completes its job. @param filename what the other side calls it */
    @Transactional
    public void accept(String id, StoredFile stored, MediaFacts facts, Optional<String> filename, boolean titled) {
        Video video = Video.of(id).orElseThrow(() -> Problem.notFound("video"));
        filename.ifPresent(name -> video.learnFilename(name, titled));
        video.accept(stored, facts, clock.instant());
        announce(video);
    }

    /** In the transaction of the job's change: a download that ended otherwise than well is refused, one that is tried again is not. */
    void onJobChange(@Observes JobChanged change) {
        JobView job = change.job();
        if (!job.type().equals(DownloadHandler.TYPE) || !change.isTransition()) {
            return;
        }
        Video.of(job.videoId()).ifPresent(video -> {
            switch (job.status()) {
                case PENDING -> reopen(video);
                case FAILED -> refuse(video, job.errorCode(), job.errorMessage());
                case CANCELLED -> refuse(video, job.status().name(), "The download was cancelled.");
                case RUNNING, COMPLETED -> {}
            }
        });
    }

    private void reopen(Video video) {
        if (video.state() == VideoState.REJECTED) {
            video.reopen(clock.instant());
            announce(video);
        }
    }

    private void refuse(Video video, String code, String reason) {
        if (video.state() == VideoState.PROCESSING) {
            video.reject(code, reason, clock.instant());
            announce(video);
        }
    }

    /** Nothing is kept in the folder: of a good download it has moved into the store. */
    void afterJobEnd(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobChanged change) {
        JobView job = change.job();
        if (job.type().equals(DownloadHandler.TYPE) && job.status().isFinal()) {
            downloads.discardSoon(job.videoId());
        }
    }

    private VideoView announce(Video video) {
        VideoView view = VideoView.of(video);
        changed.fire(new VideoChanged(view));
        return view;
    }
}
