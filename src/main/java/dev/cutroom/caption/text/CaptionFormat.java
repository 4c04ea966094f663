package dev.cutroom.caption.text;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The form in which a caption came, and in which it is served unless another is asked for. */
public enum CaptionFormat {
    @JsonProperty("srt")
    SRT,
    @JsonProperty("vtt")
    VTT,
    @JsonProperty("ass")
    ASS
}
