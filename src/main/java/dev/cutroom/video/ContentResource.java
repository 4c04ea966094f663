package dev.cutroom.video;

import dev.cutroom.access.Access;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.access.Role;
import dev.cutroom.http.HttpProblem;
import dev.cutroom.storage.Storage;
import dev.cutroom.video.ByteRanges.ByteRange;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PathPart;

/** The bytes of a video over HTTP. */
@Path("/api/v1/videos/{id}/content")
@Tag(name = "Videos")
@RolesAllowed(Role.VIEWER_NAME)
public class ContentResource {

    private final VideoService videos;
    private final Storage storage;
    private final Access access;

    ContentResource(VideoService videos, Storage storage, Access access) {
        this.videos = videos;
        this.storage = storage;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "getVideoContent",
            summary = "Download a video, whole or in part",
            description = "Honours `Range` (one or several), `If-Range`, `If-None-Match` and `If-Modified-Since`.")
    @APIResponse(
            responseCode = "200",
            description = "The whole file.",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "The wanted part; several parts as `multipart/byteranges`.",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "Not changed.")
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "416")
    public Response get(
            @PathParam("id") String id,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("If-Modified-Since") String ifModifiedSince) {
        Video video = ready(id);
        ContentHeaders headers = ContentHeaders.of(video);
        if (headers.isUnchanged(ifNoneMatch, ifModifiedSince)) {
            return answer(Response.notModified(), headers).build();
        }
        Optional<List<ByteRange>> ranges =
                headers.allowsRange(ifRange) ? ByteRanges.parse(range, video.sizeBytes()) : Optional.empty();
        java.nio.file.Path file = storage.local(video.storageKey());
        return ranges.map(wanted -> part(video, headers, file, wanted))
                .orElseGet(() -> answer(Response.ok(file), headers).build());
    }

    @HEAD
    @Operation(operationId = "headVideoContent", summary = "See the size, type and tag of a video's bytes")
    @APIResponse(responseCode = "200", description = "As for the whole file, without it.")
    @APIResponse(responseCode = "409")
    public Response head(@PathParam("id") String id) {
        Video video = ready(id);
        return answer(Response.ok(), ContentHeaders.of(video))
                .header("Content-Length", video.sizeBytes())
                .build();
    }

    private Video ready(String id) {
        Video video = videos.require(access.caller(), id, ProjectRole.VIEWER);
        video.requireReady();
        return video;
    }

    private static Response part(Video video, ContentHeaders headers, java.nio.file.Path file, List<ByteRange> ranges) {
        long size = video.sizeBytes();
        if (ranges.isEmpty()) {
            throw HttpProblem.RANGE_NOT_SATISFIABLE
                    .because("The file has " + size + " bytes.")
                    .with("Content-Range", "bytes */" + size);
        }
        if (ranges.size() > 1) {
            MultipartRanges parts = new MultipartRanges(file, headers.contentType(), size, ranges);
            return answer(Response.status(206).entity((StreamingOutput) parts::write), headers)
                    .type(parts.contentType())
                    .build();
        }
        ByteRange range = ranges.get(0);
        return answer(Response.status(206).entity(new PathPart(file, range.first(), range.length())), headers)
                .header("Content-Range", range.contentRange(size))
                .build();
    }

    private static Response.ResponseBuilder answer(Response.ResponseBuilder answer, ContentHeaders headers) {
        headers.all().forEach(answer::header);
        return answer;
    }
}
