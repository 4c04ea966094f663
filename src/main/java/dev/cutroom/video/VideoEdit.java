package dev.cutroom.video;

import dev.cutroom.http.Patched;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge patch of a video. */
@RegisterForReflection
record VideoEdit(
        @Schema(implementation = String.class, minLength = 1, maxLength = 200, examples = "Take 4, the good one")
        Patched<@NotBlank @Size(max = Label.LONGEST_TITLE) String> title) {}
