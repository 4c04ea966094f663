package dev.cutroom.job;

import java.time.Instant;

/**
 * A job to be queued.
 *
 * @param projectId the project it belongs to
 * @param videoId what it is about, null where there is none yet
 * @param priority −100 to 100, higher first
 * @param maxRetries 0 to 100; null = the configured default
 * @param runAt not before; null = now
 */
public record Submission(
        String type, String projectId, String videoId, Object input, int priority, Integer maxRetries, Instant runAt) {

    /** The same, about this video. */
    public Submission about(String video) {
        return new Submission(type, projectId, video, input, priority, maxRetries, runAt);
    }

    /** The same, with what its input had left open. */
    public Submission with(Object settled) {
        return new Submission(type, projectId, videoId, settled, priority, maxRetries, runAt);
    }

    /** An ordinary job, to be run as soon as possible. */
    public static Submission of(String type, String projectId, String videoId, Object input) {
        return new Submission(type, projectId, videoId, input, 0, null, null);
    }
}
