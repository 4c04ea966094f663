package dev.cutroom.video;

import dev.cutroom.access.Access;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.access.Role;
import dev.cutroom.database.Criteria;
import dev.cutroom.http.Page;
import dev.cutroom.http.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single videos over HTTP. */
@Path("/api/v1/videos/{id}")
@Tag(name = "Videos")
@RolesAllowed(Role.VIEWER_NAME)
public class VideoResource {

    private final VideoService service;
    private final Access access;

    VideoResource(VideoService service, Access access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @Operation(operationId = "getVideo", summary = "Fetch a video's facts")
    public VideoView get(@PathParam("id") String id) {
        return VideoView.of(service.require(access.caller(), id, ProjectRole.VIEWER));
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "changeVideo",
            summary = "Change a video's title",
            description = "JSON merge patch: absent = unchanged.")
    public VideoView change(@PathParam("id") String id, VideoEdit edit) {
        return service.change(access.caller(), id, edit);
    }

    @GET
    @Path("/clips")
    @Operation(operationId = "listClips", summary = "List what was cut from a video, newest first")
    public Page<VideoView> clips(@PathParam("id") String id, @BeanParam Paging paging) {
        Video parent = service.require(access.caller(), id, ProjectRole.VIEWER);
        Criteria criteria = new Criteria()
                .and("parentVideoId = :parent", "parent", parent.id())
                .and("clip = :clip", "clip", true)
                .and("deleted = :deleted", "deleted", false);
        return service.list(access.caller(), parent.projectId(), criteria, paging);
    }
}
