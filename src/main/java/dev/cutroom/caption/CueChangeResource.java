package dev.cutroom.caption;

import dev.cutroom.access.Access;
import dev.cutroom.access.Caller;
import dev.cutroom.access.Role;
import dev.cutroom.http.Idempotency;
import dev.cutroom.http.IfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** Changes of many cues at once, over HTTP. */
@Path("/api/v1/captions/{id}")
@Tag(name = "Captions")
@RolesAllowed(Role.EDITOR_NAME)
@Consumes(MediaType.APPLICATION_JSON)
public class CueChangeResource {

    private final CueChangeService changes;
    private final Idempotency idempotency;
    private final Access access;

    CueChangeResource(CueChangeService changes, Idempotency idempotency, Access access) {
        this.changes = changes;
        this.idempotency = idempotency;
        this.access = access;
    }

    @POST
    @Path("/shift")
    @Operation(
            operationId = "shiftCaption",
            summary = "Move cues in time, and stretch them",
            description =
                    "Times are multiplied by `factor`, counted from `from`, then `offset` is added; words go with their cues. With one cue that would begin before 0 nothing is changed, and the answer says how far is possible.")
    @APIResponse(
            responseCode = "200",
            description = "The caption, one revision further where anything changed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaptionView.class)))
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "422")
    public Response shift(@PathParam("id") String id, @BeanParam IfMatch ifMatch, CueShift shift) {
        Caller caller = access.caller();
        return idempotency.once(
                shift,
                () -> Response.ok(changes.change(caller, id, ifMatch, shift)).build());
    }

    @POST
    @Path("/replace")
    @Operation(
            operationId = "replaceText",
            summary = "Replace text in all cues of a caption",
            description =
                    "Words that are still said keep their times, others are estimated. A cue of which nothing is left goes. What is found over the end of a line stays over two lines where it can.")
    @APIResponse(
            responseCode = "200",
            description =
                    "The caption, one revision further where anything changed, and how many places were replaced.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReplacedView.class)))
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "422")
    public Response replace(@PathParam("id") String id, @BeanParam IfMatch ifMatch, TextReplacement wanted) {
        Caller caller = access.caller();
        return idempotency.once(wanted, () -> {
            TextChange change = new TextChange(wanted.search());
            CaptionView caption = changes.change(caller, id, ifMatch, change);
            return Response.ok(new ReplacedView(caption, change.replaced())).build();
        });
    }
}
