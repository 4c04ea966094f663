package dev.cutroom.media;

/** A file that is not taken in; the message says why and what to do instead. */
public final class RefusedMedia extends MediaFailure {
    public RefusedMedia(MediaProblem problem, String message) {
        super(problem, message);
    }
}
