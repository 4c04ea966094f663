package dev.cutroom.caption;

import dev.cutroom.access.Access;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.access.Role;
import dev.cutroom.caption.text.Rendering;
import dev.cutroom.http.Etags;
import dev.cutroom.http.FileName;
import dev.cutroom.http.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Captions as files over HTTP. */
@Path("/api/v1/captions/{id}/content")
@Tag(name = "Captions")
@RolesAllowed(Role.VIEWER_NAME)
public class CaptionContentResource {

    private final CaptionService service;
    private final CaptionContents contents;
    private final Etags etags;
    private final Access access;

    CaptionContentResource(CaptionService service, CaptionContents contents, Etags etags, Access access) {
        this.service = service;
        this.contents = contents;
        this.etags = etags;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "getCaptionContent",
            summary = "Download a caption as a file",
            description = "UTF-8. WebVTT, ASS and JSON carry the times of words. Honours `If-None-Match`.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(mediaType = "application/x-subrip", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/vtt", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/x-ass", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = VideoCaptionsResource.NewCues.class))
            })
    @APIResponse(responseCode = "304", description = "Not changed.")
    @APIResponse(responseCode = "409")
    public Response get(
            @PathParam("id") String id,
            @QueryParam("format")
                    @Parameter(
                            description = "The caption's own format when absent.",
                            schema = @Schema(implementation = Rendering.class))
                    String format,
            @Parameter(hidden = true) @HeaderParam("If-None-Match") String ifNoneMatch) {
        Caption caption = service.require(access.caller(), id, ProjectRole.VIEWER);
        Rendering wanted = Parameters.constant("format", format, Rendering.class);
        Rendering form = wanted == null ? Rendering.of(caption.format()) : wanted;
        String etag = etags.of(CaptionView.of(caption)).replaceFirst("\"$", "-" + form.extension() + "\"");
        if (Etags.names(ifNoneMatch, etag)) {
            return Response.notModified().header("ETag", etag).build();
        }
        CaptionContents.Content content = contents.of(caption, form);
        String name = new FileName(caption.filename()).stem() + "." + form.extension();
        return Response.ok((StreamingOutput) out -> write(content, out))
                .header("Content-Type", form.contentType())
                .header("Content-Disposition", new FileName(name).disposition())
                .header("ETag", etag)
                .header("Cache-Control", "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static void write(CaptionContents.Content content, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        content.write(writer);
        writer.flush();
    }
}
