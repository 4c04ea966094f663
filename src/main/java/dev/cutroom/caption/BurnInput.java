package dev.cutroom.caption;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cutroom.job.JobSchemas;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which captions are burned, and how they look. */
@RegisterForReflection
@Schema(name = "BurnInput", extensions = @Extension(name = JobSchemas.INPUT, value = BurnHandler.TYPE))
record BurnInput(
        @Schema(description = "When absent, the newest of the video as the job is submitted.")
        String captionId,

        @Schema(description = "Goes before the caption's own style.")
        CaptionStyle style,

        @Schema(
                description =
                        "A look to begin with; keys of the caption's style and of `style` go before it. When absent, words with times are"
                                + " highlighted and other cues are plain.")
        BurnPreset preset,

        @Schema(description = "What to do about letters that no font has; `fail` when absent.")
        OnMissing onMissing) {

    /** What to do when no font has a letter. */
    @Schema(name = "OnMissingGlyphs")
    enum OnMissing {
        /** Burn nothing, and say which. */
        @JsonProperty("fail")
        FAIL,
        /** Burn boxes in their places, and say which. */
        @JsonProperty("warn")
        WARN
    }

    BurnInput of(Caption caption) {
        return new BurnInput(caption.id(), style, preset, onMissing);
    }

    Look look(Caption caption) {
        return Look.of(preset, style, caption);
    }

    boolean mayMiss() {
        return onMissing == OnMissing.WARN;
    }
}
