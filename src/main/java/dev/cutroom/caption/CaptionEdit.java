package dev.cutroom.caption;

import dev.cutroom.http.Patched;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge patch of a caption. */
@RegisterForReflection
record CaptionEdit(
        @Schema(implementation = String.class, minLength = 1, maxLength = 255, examples = "take 4.srt")
        Patched<@NotBlank @Size(max = 255) String> filename,

        @Schema(
                implementation = String.class,
                pattern = "^" + Language.FORM + "$",
                maxLength = Language.LONGEST,
                examples = "de")
        Patched<@NotNull @Language String> language,

        @Schema(
                implementation = CaptionStyle.class,
                nullable = true,
                description = "Merged into the style that it has; a key that is null is cleared, and null clears all.")
        Patched<StyleEdit> style) {}
