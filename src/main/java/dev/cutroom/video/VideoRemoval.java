package dev.cutroom.video;

import dev.cutroom.access.Caller;
import dev.cutroom.http.BytesFreed;
import dev.cutroom.http.IfMatch;
import dev.cutroom.job.JobQueue;
import dev.cutroom.project.ProjectContents;
import dev.cutroom.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes videos for good: seal, stop what runs, remove the rows in one transaction, then the files.
 *
 * <p>A crash between the last two leaves files that no row names; reconciling finds them.
 */
@ApplicationScoped
public class VideoRemoval implements ProjectContents {

    private final TrashService trash;
    private final VideoStore store;
    private final JobQueue queue;
    private final Storage storage;

    VideoRemoval(TrashService trash, VideoStore store, JobQueue queue, Storage storage) {
        this.trash = trash;
        this.store = store;
        this.queue = queue;
        this.storage = storage;
    }

    /** @throws dev.cutroom.http.Problem NOT_FOUND, PRECONDITION_FAILED; JOB_NOT_FINISHED when a job does not stop in time */
    BytesFreed remove(Caller caller, String id, boolean withClips, IfMatch ifMatch) {
        return new BytesFreed(remove(trash.seal(caller, id, withClips, ifMatch)));
    }

    /** The ids of what went into the trash before this time. */
    public List<String> trashedBefore(Instant time) {
        return Video.trashedBefore(time);
    }

    /** Removes a video that lies in the trash. @return bytes freed @throws dev.cutroom.http.Problem JOB_NOT_FINISHED */
    public long remove(String id) {
        return remove(Set.of(id));
    }

    private long remove(Set<String> ids) {
        queue.stopWorkOfVideos(ids);
        return removeFiles(trash.remove(ids));
    }

    @Override
    public Map<String, Long> countByProject(Set<String> projectIds) {
        return store.countByProject(projectIds);
    }

    @Override
    public void stopWork(String projectId) {
        queue.stopWorkOfProject(projectId);
    }

    @Override
    public List<String> removeRows(String projectId) {
        List<Video> videos = Video.allOf(projectId);
        videos.forEach(Video::delete);
        queue.forgetProject(projectId);
        return TrashService.keys(videos);
    }

    @Override
    public long removeFiles(List<String> keys) {
        return keys.stream().mapToLong(storage::remove).sum();
    }
}
