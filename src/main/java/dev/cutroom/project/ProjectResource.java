package dev.cutroom.project;

import dev.cutroom.access.Access;
import dev.cutroom.access.Role;
import dev.cutroom.http.BytesFreed;
import dev.cutroom.http.EvenDeleted;
import dev.cutroom.http.HardDeletion;
import dev.cutroom.http.Idempotency;
import dev.cutroom.http.IfMatch;
import dev.cutroom.http.Page;
import dev.cutroom.http.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Projects over HTTP. */
@Path("/api/v1/projects")
@Tag(name = "Projects")
@RolesAllowed(Role.VIEWER_NAME)
public class ProjectResource {

    private final ProjectService service;
    private final ProjectRemoval removal;
    private final Idempotency idempotency;
    private final Access access;

    ProjectResource(ProjectService service, ProjectRemoval removal, Idempotency idempotency, Access access) {
        this.service = service;
        this.removal = removal;
        this.idempotency = idempotency;
        this.access = access;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(operationId = "createProject", summary = "Create a project")
    @APIResponse(
            responseCode = "201",
            description = "Created; `Location` names it.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProjectView.class)))
    public Response create(NewProject wanted) {
        return idempotency.once(wanted, () -> {
            ProjectView made = service.create(access.caller(), wanted);
            return Response.status(Response.Status.CREATED)
                    .header("Location", "/api/v1/projects/" + made.id())
                    .entity(made)
                    .build();
        });
    }

    @GET
    @Operation(operationId = "listProjects", summary = "List projects, newest first")
    public Page<ProjectView> list(@BeanParam Paging paging, @BeanParam EvenDeleted evenDeleted) {
        return service.list(access.caller(), evenDeleted.wanted(), paging);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getProject", summary = "Fetch a project")
    public ProjectView get(@PathParam("id") String id, @BeanParam EvenDeleted evenDeleted) {
        return service.get(access.caller(), id, evenDeleted.wanted());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "changeProject",
            summary = "Change a project",
            description = "JSON merge patch: absent = unchanged, null = cleared.")
    public ProjectView change(@PathParam("id") String id, @BeanParam IfMatch ifMatch, ProjectEdit edit) {
        return service.change(access.caller(), id, edit, ifMatch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "deleteProject",
            summary = "Delete a project, into the trash or for good",
            description =
                    "Its videos and captions go with it. Pending jobs are cancelled; a hard deletion cancels running ones too, waits for them, and removes every file.")
    @APIResponse(responseCode = "204", description = "In the trash.")
    @APIResponse(
            responseCode = "200",
            description = "Gone for good.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BytesFreed.class)))
    @APIResponse(responseCode = "409")
    public Response delete(@PathParam("id") String id, @BeanParam HardDeletion hard, @BeanParam IfMatch ifMatch) {
        if (hard.wanted()) {
            return Response.ok(removal.remove(access.caller(), id, ifMatch)).build();
        }
        service.trash(access.caller(), id, ifMatch);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/restore")
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "restoreProject",
            summary = "Take a project out of the trash",
            description = "Brings back exactly what its deletion took.")
    @APIResponse(
            responseCode = "200",
            description = "The project, as before.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProjectView.class)))
    public Response restore(@PathParam("id") String id) {
        return idempotency.once(
                null, () -> Response.ok(service.restore(access.caller(), id)).build());
    }
}
