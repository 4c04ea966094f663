package dev.cutroom.video;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be done with a video. */
public enum VideoState {
    /** Its bytes are being fetched or examined. */
    @JsonProperty("processing")
    PROCESSING,
    /** It can be watched and cut. */
    @JsonProperty("ready")
    READY,
    /** It was refused; nothing of it is kept but the reason. */
    @JsonProperty("rejected")
    REJECTED
}
