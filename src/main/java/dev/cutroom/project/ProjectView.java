package dev.cutroom.project;

import dev.cutroom.access.ProjectRole;
import dev.cutroom.http.Tagged;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project on the wire. */
@RegisterForReflection
@Schema(name = "Project")
public record ProjectView(
        @Schema(required = true, examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        String id,

        @Schema(required = true, examples = "Summer film") String name,

        @Schema(nullable = true, examples = "All takes of July")
        String description,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) boolean isDeleted,

        @Schema(required = true, description = "Who created it.")
        String owner,

        @Schema(required = true, description = "What the caller may do in it.")
        ProjectRole myRole,

        @Schema(required = true, description = "Videos that are not in the trash.")
        long videoCount)
        implements Tagged {

    static ProjectView of(Project project, ProjectRole role, long videoCount) {
        return new ProjectView(
                project.id(),
                project.name(),
                project.description(),
                project.createdAt(),
                project.updatedAt(),
                project.isDeleted(),
                project.owner(),
                role,
                videoCount);
    }
}
