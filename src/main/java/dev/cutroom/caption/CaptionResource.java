package dev.cutroom.caption;

import dev.cutroom.access.Access;
import dev.cutroom.access.ProjectRole;
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

/** Single captions over HTTP. */
@Path("/api/v1/captions/{id}")
@Tag(name = "Captions")
@RolesAllowed(Role.VIEWER_NAME)
public class CaptionResource {

    private final CaptionService service;
    private final CaptionTrashService trash;
    private final RevisionStore revisions;
    private final Idempotency idempotency;
    private final Access access;

    CaptionResource(
            CaptionService service,
            CaptionTrashService trash,
            RevisionStore revisions,
            Idempotency idempotency,
            Access access) {
        this.service = service;
        this.trash = trash;
        this.revisions = revisions;
        this.idempotency = idempotency;
        this.access = access;
    }

    @GET
    @Operation(operationId = "getCaption", summary = "Fetch a caption, without its cues")
    public CaptionView get(@PathParam("id") String id, @BeanParam EvenDeleted evenDeleted) {
        return CaptionView.of(
                evenDeleted.wanted()
                        ? service.requireEvenDeleted(access.caller(), id, ProjectRole.VIEWER)
                        : service.require(access.caller(), id, ProjectRole.VIEWER));
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "changeCaption",
            summary = "Change a caption's file name, language or style",
            description = "JSON merge patch: absent = unchanged, null = cleared.")
    public CaptionView change(@PathParam("id") String id, @BeanParam IfMatch ifMatch, CaptionEdit edit) {
        return service.change(access.caller(), id, edit, ifMatch);
    }

    @DELETE
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(operationId = "deleteCaption", summary = "Delete a caption, into the trash or for good")
    @APIResponse(responseCode = "204", description = "In the trash.")
    @APIResponse(
            responseCode = "200",
            description = "Gone for good, with all revisions; what is freed are the bytes of their texts.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BytesFreed.class)))
    public Response delete(@PathParam("id") String id, @BeanParam HardDeletion hard, @BeanParam IfMatch ifMatch) {
        if (hard.wanted()) {
            return Response.ok(trash.remove(access.caller(), id, ifMatch)).build();
        }
        trash.trash(access.caller(), id, ifMatch);
        return Response.noContent().build();
    }

    @POST
    @Path("/restore")
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "restoreCaption",
            summary = "Take a caption out of the trash",
            description = "409 `PARENT_DELETED` while its video is in the trash.")
    @APIResponse(
            responseCode = "200",
            description = "The caption, as before.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaptionView.class)))
    public Response restore(@PathParam("id") String id) {
        return idempotency.once(
                null, () -> Response.ok(trash.restore(access.caller(), id)).build());
    }

    @GET
    @Path("/revisions")
    @Operation(
            operationId = "listCaptionRevisions",
            summary = "List the revisions of a caption, newest first",
            description = "The cues of each can be fetched: `/cues?revision=`.")
    public Page<RevisionView> revisions(@PathParam("id") String id, @BeanParam Paging paging) {
        service.require(access.caller(), id, ProjectRole.VIEWER);
        return revisions.list(id, paging);
    }
}
