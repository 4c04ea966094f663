package dev.cutroom.caption;

import dev.cutroom.access.Access;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.access.Role;
import dev.cutroom.http.IfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single fonts over HTTP. */
@Path("/api/v1/fonts/{id}")
@Tag(name = "Fonts")
@RolesAllowed(Role.VIEWER_NAME)
public class FontResource {

    private final FontService service;
    private final ProjectFonts fonts;
    private final Access access;

    FontResource(FontService service, ProjectFonts fonts, Access access) {
        this.service = service;
        this.fonts = fonts;
        this.access = access;
    }

    @GET
    @Operation(operationId = "getFont", summary = "Fetch what is known of a font")
    public FontView get(@PathParam("id") String id) {
        return service.require(access.caller(), id, ProjectRole.VIEWER);
    }

    @DELETE
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "deleteFont",
            summary = "Remove a font, at once and for good",
            description = "Burns that are made stay as they are; later ones take a substitute.")
    @APIResponse(responseCode = "204", description = "Gone.")
    public Response delete(@PathParam("id") String id, @BeanParam IfMatch ifMatch) {
        fonts.remove(access.caller(), id, ifMatch);
        return Response.noContent().build();
    }
}
