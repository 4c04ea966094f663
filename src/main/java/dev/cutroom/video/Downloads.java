package dev.cutroom.video;

import dev.cutroom.storage.Storage;
import io.smallrye.context.api.ManagedExecutorConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;

/**
 * The folders in which downloads gather their bytes, over as many attempts as it takes.
 *
 * <p>A job that ends gives its folder up, and may be retried by hand before the folder is gone: removing one must not meet an attempt that
 * has just begun to fill it.
 */
@ApplicationScoped
class Downloads {

    private final Storage storage;
    private final VideoStore videos;
    private final ManagedExecutor executor;
    private final Set<String> inUse = new HashSet<>();

    Downloads(
            Storage storage,
            VideoStore videos,
            @ManagedExecutorConfig(
                            propagated = {},
                            cleared = ThreadContext.ALL_REMAINING)
                    ManagedExecutor executor) {
        this.storage = storage;
        this.videos = videos;
        this.executor = executor;
    }

    /** The folder of a video that is being downloaded, with what earlier attempts have left there. Stays until {@link #leave}. */
    synchronized Path enter(String videoId) {
        inUse.add(videoId);
        return storage.gather(videoId);
    }

    synchronized void leave(String videoId) {
        inUse.remove(videoId);
    }

    /** Nothing of it will be needed. To be called by who has the folder. */
    void abandon(String videoId) {
        storage.discard(videoId);
    }

    /** Removes, on another thread, the folder of a download whose job has ended: who calls holds the gate of all writers. */
    void discardSoon(String videoId) {
        executor.execute(() -> discard(videoId));
    }

    private synchronized void discard(String videoId) {
        if (!inUse.contains(videoId) && !videos.isProcessing(videoId)) {
            storage.discard(videoId);
        }
    }
}
