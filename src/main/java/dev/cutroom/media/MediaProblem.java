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
    BLOCKED_ADDRESS(true),
    BAD_REDIRECT(true),
    UNTRUSTED_SERVER(true),
    AUTH_REQUIRED(true),
    GEO_BLOCKED(true),
    REMOVED(true),
    RATE_LIMITED(false),
    DOWNLOAD_REFUSED(true),
    DOWNLOAD_FAILED(false),
    DOWNLOAD_TIMEOUT(false),
    TOO_LARGE(true),
    NOT_MEDIA(true),
    NO_SPACE(false),
    TOOL_TIMEOUT(false),
    TOOL_FAILED(false),
    TOOL_MISSING(false),
    MODEL_MISSING(true),
    MODEL_UNUSABLE(true),
    TRANSCRIBER_FAILED(false);

    private final boolean permanent;

    MediaProblem(boolean permanent) {
        this.permanent = permanent;
    }

    /** True when the same call can never succeed, so that a retry makes no sense. */
    public boolean permanent() {
        return permanent;
    }
}
