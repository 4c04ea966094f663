package dev.cutroom.media;

/** What can go wrong with media; the names are the codes that clients see. */
public enum MediaProblem {
    UNSUPPORTED_MEDIA(true),
    ENCRYPTED_MEDIA(true),
    EMPTY_FILE(true),
    TRUNCATED_MEDIA(true),
    TOO_LARGE_PICTURE(true),
    NO_VIDEO(true),
    INVALID_RANGE(true),
    COPY_UNAVAILABLE(true),
    VERIFICATION_FAILED(true),
    TOOL_TIMEOUT(false),
    TOOL_FAILED(false),
    TOOL_MISSING(false);

    private final boolean permanent;

    MediaProblem(boolean permanent) {
        this.permanent = permanent;
    }

    /** True when the same call can never succeed, so that a retry makes no sense. */
    public boolean permanent() {
        return permanent;
    }
}
