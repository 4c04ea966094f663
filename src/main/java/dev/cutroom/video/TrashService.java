package dev.cutroom.video;

import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.database.Ids;
import dev.cutroom.http.Etags;
import dev.cutroom.http.HttpProblem;
import dev.cutroom.http.IfMatch;
import dev.cutroom.job.JobQueue;
import dev.cutroom.project.ProjectDeleted;
import dev.cutroom.project.ProjectRestored;
import dev.cutroom.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts videos into the trash, takes them out, and removes their rows for good. */
@ApplicationScoped
class TrashService {

    private final VideoService videos;
    private final VideoStore store;
    private final Projects projects;
    private final JobQueue queue;
    private final Etags etags;
    private final Clock clock;
    private final Event<VideoChanged> changed;
    private final Event<VideoDeleted> deleted;
    private final Event<VideoRestored> restored;

    TrashService(
            VideoService videos,
            VideoStore store,
            Projects projects,
            JobQueue queue,
            Etags etags,
            Clock clock,
            Event<VideoChanged> changed,
            Event<VideoDeleted> deleted,
            Event<VideoRestored> restored) {
        this.videos = videos;
        this.store = store;
        this.projects = projects;
        this.queue = queue;
        this.etags = etags;
        this.clock = clock;
        this.changed = changed;
        this.deleted = deleted;
        this.restored = restored;
    }

    /**
     * Into the trash, with its captions and, where that is wanted, all that was cut from it.
     *
     * @throws dev.cutroom.http.Problem NOT_FOUND, PRECONDITION_FAILED
     */
    @Transactional
    public void trash(Caller caller, String id, boolean withClips, IfMatch ifMatch) {
        Video video = videos.require(caller, id, ProjectRole.EDITOR);
        etags.check(ifMatch, VideoView.of(video));
        trash(Video.all(withClips ? store.withClips(id) : Set.of(id)), Ids.next());
    }

    /**
     * Before a removal: nobody may begin anything new with these videos.
     *
     * @return the ids of all that is to be removed
     * @throws dev.cutroom.http.Problem NOT_FOUND, PRECONDITION_FAILED
     */
    @Transactional
    public Set<String> seal(Caller caller, String id, boolean withClips, IfMatch ifMatch) {
        Video video = videos.requireEvenDeleted(caller, id, ProjectRole.EDITOR);
        etags.check(ifMatch, VideoView.of(video));
        Set<String> ids = withClips ? store.withClips(id) : Set.of(id);
        trash(Video.all(ids), Ids.next());
        return ids;
    }

    /** Out of the trash, with exactly what its deletion took of it. One that is not there is left as it is. */
    @Transactional
    public VideoView restore(Caller caller, String id) {
        Video video = videos.requireEvenDeleted(caller, id, ProjectRole.EDITOR);
        if (projects.isDeleted(video.projectId())) {
            throw HttpProblem.PARENT_DELETED.because("Its project is in the trash; restore that first.");
        }
        if (video.isDeleted()) {
            String deletionId = video.deletionId();
            restore(Video.all(store.withClips(id)), deletionId);
        }
        return VideoView.of(video);
    }

    void onProjectDeleted(@Observes ProjectDeleted event) {
        queue.cancelPendingOfProject(event.projectId());
        trash(Video.allOf(event.projectId()), event.deletionId());
    }

    void onProjectRestored(@Observes ProjectRestored event) {
        restore(Video.allOf(event.projectId()), event.deletionId());
    }

    private void trash(Collection<Video> candidates, String deletionId) {
        List<Video> taken =
                candidates.stream().filter(video -> !video.isDeleted()).toList();
        Set<String> ids = ids(taken);
        queue.cancelPendingOfVideos(ids);
        taken.forEach(video -> video.trash(deletionId, clock.instant()));
        deleted.fire(new VideoDeleted(deletionId, ids));
        taken.forEach(this::announce);
    }

    private void restore(Collection<Video> candidates, String deletionId) {
        List<Video> brought = candidates.stream()
                .filter(video -> deletionId.equals(video.deletionId()))
                .toList();
        brought.forEach(video -> video.restore(clock.instant()));
        restored.fire(new VideoRestored(deletionId, ids(brought)));
        brought.forEach(this::announce);
    }

    /**
     * Removes the rows of those of these videos that lie in the trash still: somebody may have restored one meanwhile. What was cut from them
     * and stays loses its parent.
     *
     * @return keys of their files
     */
    @Transactional
    public List<String> remove(Set<String> sealed) {
        List<Video> going = Video.all(sealed).stream().filter(Video::isDeleted).toList();
        Set<String> ids = ids(going);
        List<Video> orphaned = Video.childrenOf(ids).stream()
                .filter(child -> !ids.contains(child.id()))
                .toList();
        orphaned.forEach(child -> child.loseParent(clock.instant()));
        going.forEach(Video::delete);
        orphaned.forEach(this::announce);
        return keys(going);
    }

    static List<String> keys(Collection<Video> videos) {
        return videos.stream().map(Video::storageKey).filter(Objects::nonNull).toList();
    }

    private static Set<String> ids(Collection<Video> videos) {
        return videos.stream().map(Video::id).collect(Collectors.toSet());
    }

    private void announce(Video video) {
        changed.fire(new VideoChanged(VideoView.of(video)));
    }
}
