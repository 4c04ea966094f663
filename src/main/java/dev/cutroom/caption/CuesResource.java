package dev.cutroom.caption;

import dev.cutroom.access.Access;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.access.Role;
import dev.cutroom.http.IfMatch;
import dev.cutroom.http.Parameters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The cues of a caption over HTTP. */
@Path("/api/v1/captions/{id}/cues")
@Tag(name = "Captions")
@RolesAllowed(Role.VIEWER_NAME)
public class CuesResource {

    private final CaptionService service;
    private final CueStore cues;
    private final CueBodies bodies;
    private final Access access;

    CuesResource(CaptionService service, CueStore cues, CueBodies bodies, Access access) {
        this.service = service;
        this.cues = cues;
        this.bodies = bodies;
        this.access = access;
    }

    /** All cues as they are sent, for the document alone. */
    @Schema(name = "NewCues")
    public record NewCues(
            @Schema(required = true, maxItems = NewCaption.MOST_CUES)
            List<VideoCaptionsResource.NewCue> items) {}

    /** A list of cues has nothing beside it. */
    @RegisterForReflection
    record NothingElse() {}

    @GET
    @Operation(
            operationId = "listCues",
            summary = "Fetch all cues of a caption, in order",
            description = "Never paged; the `ETag` is the caption's.")
    public CuesView list(
            @PathParam("id") String id,
            @QueryParam("revision")
                    @Parameter(
                            description = "Of which revision; the newest when absent.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    String revision) {
        Caption caption = service.require(access.caller(), id, ProjectRole.VIEWER);
        int wanted = Parameters.integer("revision", revision, caption.revision(), 1, caption.revision());
        return CuesView.of(cues.at(id, wanted), CaptionView.of(caption));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "replaceCues",
            summary = "Put these cues in place of all that a caption has",
            description =
                    "They are sorted by their starts; where anything changed, the caption is one revision further. With one fault nothing is changed. At most 64 MiB.")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NewCues.class)))
    public CuesView replace(@PathParam("id") String id, @BeanParam IfMatch ifMatch, InputStream body) {
        service.require(access.caller(), id, ProjectRole.EDITOR);
        return service.replaceCues(
                access.caller(),
                id,
                bodies.read(body, "items", NothingElse.class).cues(),
                ifMatch);
    }

    @PATCH
    @Path("/{index}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "changeCue",
            summary = "Change one cue of a caption",
            description =
                    "JSON merge patch. The caption is one revision further; the cue's index follows its start. The `ETag` is the caption's.")
    public CueView change(
            @PathParam("id") String id, @PathParam("index") int index, @BeanParam IfMatch ifMatch, CueEdit edit) {
        return service.changeCue(access.caller(), id, index, edit, ifMatch);
    }
}
