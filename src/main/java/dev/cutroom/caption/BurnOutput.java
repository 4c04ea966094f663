package dev.cutroom.caption;

import dev.cutroom.job.JobSchemas;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a burn has made. */
@RegisterForReflection
@Schema(name = "BurnOutput", extensions = @Extension(name = JobSchemas.OUTPUT, value = BurnHandler.TYPE))
record BurnOutput(
        @Schema(required = true, description = "The new video.")
        String videoId,

        @Schema(required = true, description = "Fonts that are not here, and what was used instead.")
        List<SubstitutedFont> substitutedFonts,

        @Schema(
                required = true,
                description = "Code points that no font has; boxes stand in their places.",
                examples = "[\"U+10600\"]")
        List<String> missingGlyphs,

        @Schema(
                required = true,
                description = "How many cues had no times of words, so that the preset shows them at estimated ones.",
                examples = "0")
        int cuesEstimated) {

    /** A font and its substitute. */
    @RegisterForReflection
    @Schema(name = "SubstitutedFont")
    record SubstitutedFont(
            @Schema(required = true, examples = "Arial Black")
            String wanted,

            @Schema(required = true, examples = "DejaVu Sans Bold")
            String used) {}
}
