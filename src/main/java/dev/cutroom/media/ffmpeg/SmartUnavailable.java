package dev.cutroom.media.ffmpeg;

/** A file or range that cannot be cut smartly; it can still be cut exactly. */
final class SmartUnavailable extends RuntimeException {
    private final transient SmartReason reason;

    SmartUnavailable(SmartReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    SmartUnavailable(SmartReason reason, Throwable cause) {
        super(cause);
        this.reason = reason;
    }

    SmartReason reason() {
        return reason;
    }
}
