package dev.cutroom.video;

import dev.cutroom.access.Access;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.access.Role;
import dev.cutroom.database.Criteria;
import dev.cutroom.http.BytesFreed;
import dev.cutroom.http.EvenDeleted;
import dev.cutroom.http.HardDeletion;
import dev.cutroom.http.Idempotency;
import dev.cutroom.http.IfMatch;
import dev.cutroom.http.Page;
import dev.cutroom.http.Paging;
import dev.cutroom.http.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single videos over HTTP. */
@Path("/api/v1/videos/{id}")
@Tag(name = "Videos")
@RolesAllowed(Role.VIEWER_NAME)
public class VideoResource {

    private final VideoService service;
    private final TrashService trash;
    private final VideoRemoval removal;
    private final Idempotency idempotency;
    private final Access access;

    VideoResource(
            VideoService service, TrashService trash, VideoRemoval removal, Idempotency idempotency, Access access) {
        this.service = service;
        this.trash = trash;
        this.removal = removal;
        this.idempotency = idempotency;
        this.access = access;
    }

    @GET
    @Operation(operationId = "getVideo", summary = "Fetch a video's facts")
    public VideoView get(@PathParam("id") String id, @BeanParam EvenDeleted evenDeleted) {
        return VideoView.of(
                evenDeleted.wanted()
                        ? service.requireEvenDeleted(access.caller(), id, ProjectRole.VIEWER)
                        : service.require(access.caller(), id, ProjectRole.VIEWER));
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "changeVideo",
            summary = "Change a video's title",
            description = "JSON merge patch: absent = unchanged.")
    public VideoView change(@PathParam("id") String id, @BeanParam IfMatch ifMatch, VideoEdit edit) {
        return service.change(access.caller(), id, edit, ifMatch);
    }

    @DELETE
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "deleteVideo",
            summary = "Delete a video, into the trash or for good",
            description =
                    "Its captions go with it; what was cut from it stays, unless `with_clips` says otherwise. Pending jobs are cancelled; a hard deletion cancels running ones too, waits for them, and removes every file.")
    @APIResponse(responseCode = "204", description = "In the trash.")
    @APIResponse(
            responseCode = "200",
            description = "Gone for good.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BytesFreed.class)))
    @APIResponse(responseCode = "409")
    public Response delete(
            @PathParam("id") String id,
            @BeanParam HardDeletion hard,
            @QueryParam("with_clips")
                    @Parameter(
                            description = "Delete all that was cut from it too, and what was cut from that.",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    String withClips,
            @BeanParam IfMatch ifMatch) {
        boolean clips = Parameters.isTrue("with_clips", withClips);
        if (hard.wanted()) {
            return Response.ok(removal.remove(access.caller(), id, clips, ifMatch))
                    .build();
        }
        trash.trash(access.caller(), id, clips, ifMatch);
        return Response.noContent().build();
    }

    @POST
    @Path("/restore")
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "restoreVideo",
            summary = "Take a video out of the trash",
            description =
                    "Brings back exactly what its deletion took of it: captions, and clips where they went with it. 409 `PARENT_DELETED` while its project is in the trash.")
    @APIResponse(
            responseCode = "200",
            description = "The video, as before.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = VideoView.class)))
    public Response restore(@PathParam("id") String id) {
        return idempotency.once(
                null, () -> Response.ok(trash.restore(access.caller(), id)).build());
    }

    @GET
    @Path("/clips")
    @Operation(operationId = "listClips", summary = "List what was cut from a video, newest first")
    public Page<VideoView> clips(
            @PathParam("id") String id, @BeanParam Paging paging, @BeanParam EvenDeleted evenDeleted) {
        Video parent = evenDeleted.wanted()
                ? service.requireEvenDeleted(access.caller(), id, ProjectRole.VIEWER)
                : service.require(access.caller(), id, ProjectRole.VIEWER);
        Criteria criteria = new Criteria()
                .and("lineage.parentVideoId = :parent", "parent", parent.id())
                .and("lineage.clip = :clip", "clip", true);
        return service.list(access.caller(), parent.projectId(), evenDeleted.wanted(), criteria, paging);
    }
}
