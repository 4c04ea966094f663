package dev.cutroom.caption;

import dev.cutroom.access.Access;
import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.access.Role;
import dev.cutroom.caption.reading.Profile;
import dev.cutroom.http.Idempotency;
import dev.cutroom.http.IfMatch;
import dev.cutroom.http.MayBeAbsent;
import dev.cutroom.http.Parameters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How easy captions are to read, over HTTP. */
@Path("/api/v1/captions/{id}")
@Tag(name = "Captions")
@RolesAllowed(Role.VIEWER_NAME)
public class CaptionQualityResource {

    private final CaptionService captions;
    private final CaptionQuality quality;
    private final CueChangeService changes;
    private final Idempotency idempotency;
    private final Access access;

    CaptionQualityResource(
            CaptionService captions,
            CaptionQuality quality,
            CueChangeService changes,
            Idempotency idempotency,
            Access access) {
        this.captions = captions;
        this.quality = quality;
        this.changes = changes;
        this.idempotency = idempotency;
        this.access = access;
    }

    /** For whose limits captions are to be laid out. */
    @RegisterForReflection
    @Schema(name = "WantedReflow")
    record WantedReflow(
            @Schema(defaultValue = "netflix", examples = "netflix")
            Profile profile) {

        Profile wanted() {
            return profile == null ? Profile.NETFLIX : profile;
        }
    }

    @GET
    @Path("/qc")
    @Operation(
            operationId = "checkCaption",
            summary = "List every limit that a caption breaks",
            description =
                    "`netflix`: 2 lines of 42 characters, 20 characters a second in English and 17 elsewhere, 0.833 to 7 seconds, 2 frames between cues. "
                            + "`bbc`: 37 characters, 180 words a minute. `social`: one line of 24 characters, 3 words, from 0.5 seconds. "
                            + "Limits follow the script of the caption's language, and the frame rate of its video.")
    public QualityView check(
            @PathParam("id") String id,
            @QueryParam("profile")
                    @Parameter(description = "`netflix` when absent.", schema = @Schema(implementation = Profile.class))
                    String profile) {
        Profile wanted = Parameters.constant("profile", profile, Profile.class);
        Caption caption = captions.require(access.caller(), id, ProjectRole.VIEWER);
        return quality.check(caption, wanted == null ? Profile.NETFLIX : wanted);
    }

    @POST
    @Path("/reflow")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "reflowCaption",
            summary = "Lay cues out anew where they break limits",
            description =
                    "Words and their order stay, heard words keep their times. Cues that break no limit stay as they are, unless they share a sentence with one that does. Where nothing changes there is no new revision.")
    @APIResponse(
            responseCode = "200",
            description = "The caption as it is now.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaptionView.class)))
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "422")
    public Response reflow(
            @PathParam("id") String id,
            @BeanParam IfMatch ifMatch,
            @MayBeAbsent @RequestBody(required = false) WantedReflow body) {
        Caller caller = access.caller();
        return idempotency.onceAtLength(body, () -> {
            Caption caption = captions.require(caller, id, ProjectRole.EDITOR);
            CueChange change = quality.reflow(caption, body.wanted());
            return Response.ok(changes.change(caller, id, ifMatch, change)).build();
        });
    }
}
