package dev.cutroom.caption;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One state that the cues of a caption were in, on the wire. */
@RegisterForReflection
@Schema(name = "CaptionRevision")
public record RevisionView(
        @Schema(required = true, description = "From 1.") int number,
        @Schema(required = true) Change change,

        @Schema(nullable = true, description = "What was changed, in words.")
        String detail,

        @Schema(required = true) int cueCount,

        @Schema(required = true, description = "Who changed it.")
        String author,

        @Schema(required = true) Instant createdAt) {

    /** How a revision came to be. */
    @Schema(name = "CaptionChange")
    public enum Change {
        /** The first. */
        @JsonProperty("created")
        CREATED,
        /** All cues were given anew. */
        @JsonProperty("cues_replaced")
        CUES_REPLACED,
        /** One cue was changed. */
        @JsonProperty("cue_changed")
        CUE_CHANGED,
        /** Cues were laid out anew. */
        @JsonProperty("reflowed")
        REFLOWED,
        /** Cues were moved or stretched in time. */
        @JsonProperty("shifted")
        SHIFTED,
        /** Text was replaced wherever it was found. */
        @JsonProperty("text_replaced")
        TEXT_REPLACED
    }
}
