package dev.cutroom.video;

import dev.cutroom.access.Caller;
import dev.cutroom.job.JobQueue;
import dev.cutroom.job.JobState;
import dev.cutroom.job.JobView;
import dev.cutroom.job.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Has storyboards drawn when somebody asks for them: once for all who ask. */
@ApplicationScoped
class StoryboardService {

    private final JobQueue queue;

    StoryboardService(JobQueue queue) {
        this.queue = queue;
    }

    /**
     * The job that draws the storyboard of a video: the one that is at it, else a new one. Whoever asks again and again does not start the
     * same failure again and again.
     *
     * @throws dev.cutroom.http.Problem STORYBOARD_FAILED when the last one failed
     */
    @Transactional
    public JobView wanted(Caller caller, Video video) {
        Optional<JobView> last = queue.newest(StoryboardHandler.TYPE, video.id());
        if (last.map(JobView::status).filter(JobState.FAILED::equals).isPresent()) {
            throw VideoProblem.STORYBOARD_FAILED.because(
                    last.get().errorMessage() + " Retry job " + last.get().id() + " to have it tried again.");
        }
        return last.filter(job -> !job.status().isFinal())
                .orElseGet(() -> queue.submit(
                        caller,
                        Submission.of(StoryboardHandler.TYPE, video.projectId(), video.id(), new StoryboardInput())));
    }
}
