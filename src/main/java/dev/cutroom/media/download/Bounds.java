package dev.cutroom.media.download;

import dev.cutroom.media.MediaProblem;
import java.time.Duration;

/** How much one attempt may fetch, and for how long. */
final class Bounds {

    private static final long BETWEEN_LOOKS = 32 << 20;

    private final long most;
    private final Duration limit;
    private final DownloadWatch watch;
    private final long began = System.nanoTime();

    Bounds(DownloadConfig config, DownloadWatch watch) {
        this.most = config.maxSize().asLongValue();
        this.limit = config.limit();
        this.watch = watch;
    }

    /** Before the first byte. @param total −1 when nobody knows */
    void requireFitting(long size, long total) {
        if (total > most) {
            throw tooLarge();
        }
        if (!watch.hasRoomFor(Math.max(0, total - size))) {
            throw noSpace();
        }
    }

    /** Before each piece. */
    void requireRoom(long size, long more) {
        if (size + more > most) {
            throw tooLarge();
        }
        if (System.nanoTime() - began > limit.toNanos()) {
            throw new DownloadFailure(
                    MediaProblem.DOWNLOAD_TIMEOUT, "It took longer than cutroom.download.limit allows.");
        }
        if ((size + more) / BETWEEN_LOOKS > size / BETWEEN_LOOKS && !watch.hasRoomFor(more)) {
            throw noSpace();
        }
    }

    private DownloadFailure tooLarge() {
        return new DownloadFailure(
                MediaProblem.TOO_LARGE,
                "The file has more than the " + most + " bytes that cutroom.download.max-size allows.");
    }

    private static DownloadFailure noSpace() {
        return new DownloadFailure(
                MediaProblem.NO_SPACE, "The disk is nearly full. Free some space; the job is tried again.");
    }
}
