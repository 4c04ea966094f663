package dev.cutroom.caption;

/** Where a caption comes from. */
enum CaptionSource {
    /** Recognised from speech. */
    WHISPER,
    /** Brought by a client. */
    UPLOAD,
    /** Cut out of another video's caption. */
    DERIVED
}
