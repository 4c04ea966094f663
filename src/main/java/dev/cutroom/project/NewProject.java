package dev.cutroom.project;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project to be created. */
@RegisterForReflection
record NewProject(
        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Summer film")
        String name,

        @Size(max = 10_000) @Schema(nullable = true, examples = "All takes of July")
        String description) {}
