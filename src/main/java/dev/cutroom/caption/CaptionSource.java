package dev.cutroom.caption;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a caption comes from. */
enum CaptionSource {
    /** Recognised from speech. */
    @JsonProperty("whisper")
    WHISPER,
    /** Brought by a client. */
    @JsonProperty("upload")
    UPLOAD,
    /** Cut out of another video's caption. */
    @JsonProperty("derived")
    DERIVED
}
