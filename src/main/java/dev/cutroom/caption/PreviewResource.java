package dev.cutroom.caption;

import dev.cutroom.access.Access;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.access.Role;
import dev.cutroom.caption.Previews.Preview;
import dev.cutroom.http.MayBeAbsent;
import dev.cutroom.http.Parameters;
import dev.cutroom.http.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a burn would look like, over HTTP. */
@Path("/api/v1/captions/{id}/preview")
@Tag(name = "Captions")
@RolesAllowed(Role.VIEWER_NAME)
public class PreviewResource {

    private final CaptionService captions;
    private final Previews previews;
    private final Access access;

    PreviewResource(CaptionService captions, Previews previews, Access access) {
        this.captions = captions;
        this.previews = previews;
        this.access = access;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewCaption",
            summary = "See one picture of the video with the caption burned in",
            description = "Drawn as a burn draws it. Nothing is kept, so it may be repeated at will.")
    @APIResponse(
            responseCode = "200",
            description = "The picture shown at `t`, upright and in its full size.",
            headers =
                    @Header(
                            name = "Missing-Glyphs",
                            description =
                                    "Letters that no font has, with boxes in their places: `U+10600, U+10601`. Absent when there is none.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "422")
    @APIResponse(responseCode = "503")
    public Response preview(
            @PathParam("id") String id,
            @QueryParam("t")
                    @Parameter(
                            required = true,
                            description = "Seconds from the first picture, at most the video's duration.",
                            schema = @Schema(type = SchemaType.NUMBER, minimum = "0"))
                    String t,
            @MayBeAbsent NewPreview wanted) {
        Caption caption = captions.require(access.caller(), id, ProjectRole.VIEWER);
        Double at = Parameters.number("t", t, 0);
        if (at == null) {
            throw Problem.invalid("t", "must say which picture is wanted");
        }
        Preview preview = previews.of(caption, wanted.look(caption), at);
        Response.ResponseBuilder answer = Response.ok(preview.png(), "image/png")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
        return preview.missingGlyphs().isEmpty()
                ? answer.build()
                : answer.header("Missing-Glyphs", MissingGlyphs.named(preview.missingGlyphs()))
                        .build();
    }
}
