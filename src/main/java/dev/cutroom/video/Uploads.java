package dev.cutroom.video;

import dev.cutroom.database.Ids;
import dev.cutroom.http.HttpProblem;
import dev.cutroom.storage.ReceivedFile;
import dev.cutroom.storage.Storage;
import dev.cutroom.storage.StorageFailure;
import dev.cutroom.storage.TooLarge;
import io.smallrye.context.api.ManagedExecutorConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;

/** Bytes on their way in: received whole, kept until their job has examined them, then in the store or gone. */
@ApplicationScoped
public class Uploads {

    private static final Logger LOG = Logger.getLogger(Uploads.class);

    private final Storage storage;
    private final long most;
    private final ManagedExecutor executor;

    Uploads(
            Storage storage,
            UploadConfig config,
            @ManagedExecutorConfig(
                            propagated = {},
                            cleared = ThreadContext.ALL_REMAINING)
                    ManagedExecutor executor) {
        this.storage = storage;
        this.executor = executor;
        this.most = config.maxSize().asLongValue();
    }

    /** Bytes that have come whole. They wait under the id of the video that they will be. */
    record Upload(String videoId, long size, String sha256) {}

    /** An upload, and what it is called. */
    record Named(Upload upload, Label label) {

        /** What makes it the same as another upload: everything but the id that it was given. */
        Map<String, Object> content() {
            return Map.of("filename", label.filename(), "title", label.title(), "sha256", upload.sha256());
        }
    }

    /**
     * @param declared bytes that the client says will come, 0 when it does not say
     * @throws dev.cutroom.http.Problem UPLOAD_TOO_LARGE, NO_SPACE
     */
    void requireFitting(long declared) {
        if (declared > most) {
            throw tooLarge();
        }
        if (!storage.hasRoomFor(declared)) {
            throw HttpProblem.NO_SPACE.because(
                    "The disk is nearly full (cutroom.storage.min-free). Free some space and try again.");
        }
    }

    /**
     * Reads the stream to its end onto the disk.
     *
     * @throws dev.cutroom.http.Problem UPLOAD_TOO_LARGE, UPLOAD_INCOMPLETE, EMPTY_FILE, NO_SPACE; then nothing is left
     */
    Upload receive(InputStream bytes) {
        String videoId = Ids.next();
        try {
            ReceivedFile file = storage.receive(videoId, bytes, most);
            if (file.size() == 0) {
                storage.discard(videoId);
                throw VideoProblem.EMPTY_FILE.because("The upload has no bytes.");
            }
            return new Upload(videoId, file.size(), file.sha256());
        } catch (TooLarge e) {
            throw tooLarge();
        } catch (IOException e) {
            if (StorageFailure.diskFull(e)) {
                throw HttpProblem.NO_SPACE.because(
                        "The upload does not fit on the disk. Free some space and try again.");
            }
            LOG.debug("An upload ended early", e);
            throw VideoProblem.UPLOAD_INCOMPLETE.because("The body ended before its end was said to be.");
        }
    }

    Path file(String videoId) {
        return storage.incoming(videoId);
    }

    /** Discards on another thread: who calls holds the gate of all writers, and removing a large file takes its time. */
    void discardSoon(String videoId) {
        executor.execute(() -> discard(videoId));
    }

    void discard(String videoId) {
        storage.discard(videoId);
    }

    /** Discards what no video waits for: its row was refused, or it came a second time. */
    void discardUnclaimed(String videoId) {
        if (Video.of(videoId).isEmpty()) {
            discard(videoId);
        }
    }

    /** At start: removes what came in for a video that never came to be, or that needs it no more. */
    @ActivateRequestContext
    public void forgetUnfinished() {
        for (String videoId : storage.incoming()) {
            boolean waiting = Video.of(videoId)
                    .filter(video -> video.state() == VideoState.PROCESSING)
                    .isPresent();
            if (!waiting) {
                storage.discard(videoId);
            }
        }
    }

    private RuntimeException tooLarge() {
        return VideoProblem.UPLOAD_TOO_LARGE.because(
                "An upload may have at most " + most + " bytes (cutroom.upload.max-size).");
    }
}
