package dev.cutroom.caption;

import dev.cutroom.access.Access;
import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.access.Role;
import dev.cutroom.http.Idempotency;
import dev.cutroom.http.Page;
import dev.cutroom.http.Paging;
import dev.cutroom.project.Projects;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The fonts of a project over HTTP. */
@Path("/api/v1/projects/{id}/fonts")
@Tag(name = "Fonts")
@RolesAllowed(Role.VIEWER_NAME)
public class ProjectFontsResource {

    private final FontService service;
    private final ProjectFonts fonts;
    private final Projects projects;
    private final Idempotency idempotency;
    private final Access access;

    ProjectFontsResource(
            FontService service, ProjectFonts fonts, Projects projects, Idempotency idempotency, Access access) {
        this.service = service;
        this.fonts = fonts;
        this.projects = projects;
        this.idempotency = idempotency;
        this.access = access;
    }

    /** The form, for the document alone: the body is read as it comes. */
    @Schema(name = "FontForm")
    public record Form(
            @Schema(
                    required = true,
                    type = SchemaType.STRING,
                    format = "binary",
                    description = "TrueType or OpenType, one face or a collection, at most 32 MiB.")
            InputStream file) {}

    @GET
    @Operation(operationId = "listFonts", summary = "List the fonts of a project, newest first")
    public Page<FontView> list(@PathParam("id") String projectId, @BeanParam Paging paging) {
        return service.list(access.caller(), projectId, paging);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "addFont",
            summary = "Bring a font for the burns and previews of a project",
            description =
                    "Styles ask for it by `fontName`, the family or full name of a face; it goes before fonts of the service that"
                            + " are called the same. Fonts that forbid to be embedded are refused.")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Form.class)))
    @APIResponse(
            responseCode = "201",
            description = "Taken in; `Location` names it.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FontView.class)))
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "422")
    public Response add(
            @PathParam("id") String projectId,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType,
            InputStream body) {
        Caller caller = access.caller();
        projects.require(caller, projectId, ProjectRole.EDITOR);
        ProjectFonts.Come come = ProjectFonts.read(body, contentType);
        return idempotency.onceAtLength(come.content(), () -> {
            FontView made = fonts.add(caller, projectId, come);
            return Response.status(Response.Status.CREATED)
                    .header("Location", "/api/v1/fonts/" + made.id())
                    .entity(made)
                    .build();
        });
    }
}
