package dev.cutroom.caption;

import dev.cutroom.job.JobSchemas;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was recognised. */
@RegisterForReflection
@Schema(name = "CaptionOutput", extensions = @Extension(name = JobSchemas.OUTPUT, value = CaptionHandler.TYPE))
record CaptionOutput(
        @Schema(required = true, description = "The new caption. It has no cues where nobody speaks.")
        String captionId,

        @Schema(
                required = true,
                nullable = true,
                description = "Size of the model that was used; null when there was nothing to recognise.",
                examples = "base")
        String modelUsed,

        @Schema(required = true, nullable = true, description = "What is spoken, BCP 47.", examples = "en")
        String language,

        @Schema(
                required = true,
                nullable = true,
                description = "How sure it is that this is spoken, 0 to 1; 1 when it was given.",
                minimum = "0",
                maximum = "1")
        Double languageConfidence,

        @Schema(required = true) int cueCount,
        @Schema(required = true) int wordCount,
        @Schema(required = true) boolean speechDetected,

        @Schema(required = true, description = "Seconds of speech, without the pauses in it.")
        double speechSeconds,

        @Schema(required = true, description = "What the model wrote and nobody said.")
        List<DroppedText> dropped,

        @Schema(required = true, description = "Variants that were replaced by terms of the project's vocabulary.")
        List<ReplacedText> replaced) {

    /** A variant and its term. @param count how often */
    @RegisterForReflection
    @Schema(name = "ReplacedVariant")
    record ReplacedText(
            @Schema(required = true, examples = "cut room") String from,
            @Schema(required = true, examples = "Cutroom") String to,
            @Schema(required = true) int count) {}

    /** Text that was left out. */
    @RegisterForReflection
    @Schema(name = "DroppedText")
    record DroppedText(
            @Schema(required = true, description = "Seconds.")
            double start,

            @Schema(required = true, description = "Seconds.")
            double end,

            @Schema(required = true) String text,

            @Schema(
                    required = true,
                    description = "`repeated`, `not_speech`, `marker` or `unlikely`; more may be added.",
                    examples = "marker")
            String reason) {}
}
