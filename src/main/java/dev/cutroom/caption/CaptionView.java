package dev.cutroom.caption;

import dev.cutroom.caption.text.CaptionFormat;
import dev.cutroom.http.Tagged;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A caption on the wire, without its cues. */
@RegisterForReflection
@Schema(name = "Caption")
public record CaptionView(
        @Schema(required = true, examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        String id,

        @Schema(required = true) String videoId,
        @Schema(required = true, examples = "take 4.en.srt") String filename,

        @Schema(required = true, description = "BCP 47.", examples = "en")
        String language,

        @Schema(
                required = true,
                description = "How it came, and how its content is served unless another form is asked for.")
        CaptionFormat format,

        @Schema(nullable = true, description = "What it says about its looks itself; null when nothing.")
        CaptionStyle style,

        @Schema(required = true) CaptionSource source,

        @Schema(nullable = true, description = "Size of the model that recognised it.")
        String modelSize,

        @Schema(required = true) int cueCount,

        @Schema(required = true, description = "Do cues of it have words with times?")
        boolean wordLevel,

        @Schema(required = true, description = "Grows by one with every change of its cues.")
        int revision,

        @Schema(required = true) boolean isDeleted,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Tagged {

    static CaptionView of(Caption caption) {
        return new CaptionView(
                caption.id(),
                caption.videoId(),
                caption.filename(),
                caption.language(),
                caption.format(),
                caption.style().equals(CaptionStyle.NONE) ? null : caption.style(),
                caption.source(),
                caption.modelSize(),
                caption.cueCount(),
                caption.wordLevel(),
                caption.revision(),
                caption.isDeleted(),
                caption.createdAt(),
                caption.updatedAt());
    }
}
