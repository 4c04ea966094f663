package dev.cutroom.project;

import dev.cutroom.http.Patched;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge patch of a project: absent = unchanged, null = cleared. */
@RegisterForReflection
record ProjectEdit(
        @Schema(implementation = String.class, minLength = 1, maxLength = 200, examples = "Summer film, final cut")
        Patched<@NotBlank @Size(max = 200) String> name,

        @Schema(implementation = String.class, nullable = true, maxLength = 10_000)
        Patched<@Size(max = 10_000) String> description) {}
