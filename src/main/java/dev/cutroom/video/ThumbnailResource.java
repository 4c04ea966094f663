package dev.cutroom.video;

import dev.cutroom.access.Access;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.access.Role;
import dev.cutroom.http.HttpProblem;
import dev.cutroom.http.Parameters;
import dev.cutroom.media.ffmpeg.StillFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pictures of a video over HTTP. */
@Path(ThumbnailResource.PATH)
@Tag(name = "Videos")
@RolesAllowed(Role.VIEWER_NAME)
public class ThumbnailResource {

    static final String PATH = "/api/v1/videos/{id}/thumbnail";

    private static final MediaType WEBP = new MediaType("image", "webp");
    private static final List<Variant> FORMS = List.of(
            new Variant(new MediaType("image", "jpeg"), (String) null, null), new Variant(WEBP, (String) null, null));

    private final VideoService videos;
    private final Thumbnails thumbnails;
    private final Access access;

    ThumbnailResource(VideoService videos, Thumbnails thumbnails, Access access) {
        this.videos = videos;
        this.thumbnails = thumbnails;
        this.access = access;
    }

    /** Where a video's picture at a time is fetched; the time in seconds from the first picture. */
    static String address(String videoId, double time) {
        return PATH.replace("{id}", videoId) + "?t=" + BigDecimal.valueOf(time).toPlainString();
    }

    @GET
    @Operation(
            operationId = "getThumbnail",
            summary = "See a picture of a video",
            description =
                    "The poster, or the picture shown at `t`; past the end it is the last picture. JPEG or WebP by `Accept`.")
    @APIResponse(
            responseCode = "200",
            description = "The picture, upright.",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "422")
    @APIResponse(responseCode = "503")
    public Response get(
            @PathParam("id") String id,
            @QueryParam("t")
                    @Parameter(
                            description = "Seconds from the first picture.",
                            schema = @Schema(type = SchemaType.NUMBER, minimum = "0"))
                    String t,
            @Context Request request) {
        Video video = videos.require(access.caller(), id, ProjectRole.VIEWER);
        Optional<Double> at = Optional.ofNullable(Parameters.number("t", t, 0));
        Variant form = request.selectVariant(FORMS);
        if (form == null) {
            throw HttpProblem.NOT_ACCEPTABLE.because("A thumbnail is offered as image/jpeg and image/webp.");
        }
        StillFormat format = form.getMediaType().equals(WEBP) ? StillFormat.WEBP : StillFormat.JPEG;
        return Response.ok(thumbnails.picture(video, at, format), form.getMediaType())
                .header("Cache-Control", "private, max-age=3600")
                .header("Vary", "Accept")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
