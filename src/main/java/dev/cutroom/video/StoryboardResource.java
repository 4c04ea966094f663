package dev.cutroom.video;

import dev.cutroom.access.Access;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.access.Role;
import dev.cutroom.http.Problem;
import dev.cutroom.job.JobView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Storyboards over HTTP. */
@Path(StoryboardResource.PATH)
@Tag(name = "Videos")
@RolesAllowed(Role.VIEWER_NAME)
public class StoryboardResource {

    static final String PATH = "/api/v1/videos/{id}/storyboard";

    private static final String VTT = "text/vtt";
    private static final String JPEG = "image/jpeg";

    private final VideoService videos;
    private final Storyboards storyboards;
    private final StoryboardService service;
    private final Access access;

    StoryboardResource(VideoService videos, Storyboards storyboards, StoryboardService service, Access access) {
        this.videos = videos;
        this.storyboards = storyboards;
        this.service = service;
        this.access = access;
    }

    /** Where a video's storyboard is fetched. */
    static String address(String videoId) {
        return PATH.replace("{id}", videoId);
    }

    @GET
    @Operation(
            operationId = "getStoryboard",
            summary = "See which small picture stands for which moment",
            description =
                    "WebVTT: each cue names a tile of a sheet (`storyboard/0#xywh=160,90,160,90`), relative to this"
                            + " address. Where there is none yet, a job draws it; ask again when that job has ended.")
    @APIResponse(
            responseCode = "200",
            description = "The map of the storyboard.",
            content =
                    @Content(
                            mediaType = VTT,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nstoryboard/0#xywh=0,0,160,90\n"))
    @APIResponse(
            responseCode = "202",
            description = "The job that draws it.",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Job")))
    @APIResponse(responseCode = "304", description = "It is as it was.")
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "422")
    public Response map(@PathParam("id") String id, @Context Request request) {
        Video video = videos.require(access.caller(), id, ProjectRole.VIEWER);
        Optional<byte[]> map = storyboards.map(video);
        if (map.isPresent()) {
            return answer(request, map.get(), VTT + ";charset=utf-8", video.sha256() + "-storyboard");
        }
        JobView job = service.wanted(access.caller(), video);
        return Response.accepted(job)
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    @GET
    @Path("/{sheet}")
    @Operation(
            operationId = "getStoryboardSheet",
            summary = "Get a sheet of a storyboard",
            description = "Up to ten rows of ten tiles; the last sheet is black where there are no more.")
    @APIResponse(
            responseCode = "200",
            description = "The sheet.",
            content = @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "It is as it was.")
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "422")
    public Response sheet(
            @PathParam("id") String id,
            @PathParam("sheet")
                    @Parameter(
                            description = "Number of the sheet, from 0.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "9"))
                    String sheet,
            @Context Request request) {
        Video video = videos.require(access.caller(), id, ProjectRole.VIEWER);
        byte[] picture = Optional.of(sheet)
                .filter(number -> number.matches("[0-9]"))
                .flatMap(number -> storyboards.sheet(video, Integer.parseInt(number)))
                .orElseThrow(() -> Problem.notFound("sheet"));
        return answer(request, picture, JPEG, video.sha256() + "-storyboard-" + sheet);
    }

    private static Response answer(Request request, byte[] body, String type, String tag) {
        EntityTag etag = new EntityTag(tag);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(etag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(body, type) : unchanged;
        return answer.tag(etag)
                .header("Cache-Control", "private, max-age=3600")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
