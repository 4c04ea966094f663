package dev.cutroom.caption;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a preview is to look. */
@RegisterForReflection
@Schema(name = "NewPreview")
record NewPreview(
        @Schema(description = "Goes before the caption's own style.")
        CaptionStyle style,

        @Schema(description = "As that of a burn.") BurnPreset preset) {

    Look look(Caption caption) {
        return Look.of(preset, style, caption);
    }
}
