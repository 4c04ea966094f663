package dev.cutroom.caption.text;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The forms in which a caption can be fetched. */
public enum Rendering {
    @JsonProperty("srt")
    SRT("application/x-subrip", "srt"),
    @JsonProperty("vtt")
    VTT("text/vtt", "vtt"),
    @JsonProperty("ass")
    ASS("text/x-ass", "ass"),
    @JsonProperty("txt")
    TXT("text/plain", "txt"),
    @JsonProperty("json")
    JSON("application/json", "json");

    private final String contentType;
    private final String extension;

    Rendering(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }

    public static Rendering of(CaptionFormat format) {
        return switch (format) {
            case SRT -> SRT;
            case VTT -> VTT;
            case ASS -> ASS;
        };
    }

    /** With the character set, which is always UTF-8. */
    public String contentType() {
        return contentType + "; charset=utf-8";
    }

    /** Of a file's name, without the dot. */
    public String extension() {
        return extension;
    }
}
