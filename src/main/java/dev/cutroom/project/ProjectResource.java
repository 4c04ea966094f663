package dev.cutroom.project;

import dev.cutroom.access.Access;
import dev.cutroom.access.Role;
import dev.cutroom.http.Page;
import dev.cutroom.http.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
    private final Access access;

    ProjectResource(ProjectService service, Access access) {
        this.service = service;
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
        ProjectView made = service.create(access.caller(), wanted);
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/projects/" + made.id())
                .entity(made)
                .build();
    }

    @GET
    @Operation(operationId = "listProjects", summary = "List projects, newest first")
    public Page<ProjectView> list(@BeanParam Paging paging) {
        return service.list(access.caller(), paging);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getProject", summary = "Fetch a project")
    public ProjectView get(@PathParam("id") String id) {
        return service.get(access.caller(), id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "changeProject",
            summary = "Change a project",
            description = "JSON merge patch: absent = unchanged, null = cleared.")
    public ProjectView change(@PathParam("id") String id, ProjectEdit edit) {
        return service.change(access.caller(), id, edit);
    }
}
