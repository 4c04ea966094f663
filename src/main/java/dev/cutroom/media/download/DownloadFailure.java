package dev.cutroom.media.download;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import java.time.Duration;

/** A download that did not succeed. */
public final class DownloadFailure extends MediaFailure {

    private final transient Duration notBefore;

    DownloadFailure(MediaProblem problem, String message) {
        this(problem, message, Duration.ZERO);
    }

    DownloadFailure(MediaProblem problem, String message, Duration notBefore) {
        super(problem, message);
        this.notBefore = notBefore;
    }

    /** How long the other side asks to be left alone; zero when it does not say. */
    public Duration notBefore() {
        return notBefore;
    }
}
