package dev.cutroom.caption;

import dev.cutroom.access.Access;
import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.access.Role;
import dev.cutroom.caption.text.CaptionFormat;
import dev.cutroom.http.EvenDeleted;
import dev.cutroom.http.Idempotency;
import dev.cutroom.http.Page;
import dev.cutroom.http.Paging;
import dev.cutroom.video.Videos;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The captions of a video over HTTP, and the two ways to bring one. */
@Path("/api/v1/videos/{id}/captions")
@Tag(name = "Captions")
@RolesAllowed(Role.VIEWER_NAME)
public class VideoCaptionsResource {

    private final CaptionService service;
    private final CueBodies bodies;
    private final Videos videos;
    private final Idempotency idempotency;
    private final Access access;

    VideoCaptionsResource(
            CaptionService service, CueBodies bodies, Videos videos, Idempotency idempotency, Access access) {
        this.service = service;
        this.bodies = bodies;
        this.videos = videos;
        this.idempotency = idempotency;
        this.access = access;
    }

    /** The form, for the document alone: the body is read as it comes. */
    @Schema(name = "CaptionForm")
    public record Form(
            @Schema(
                    required = true,
                    type = SchemaType.STRING,
                    format = "binary",
                    description = "SRT, WebVTT or ASS, of any character set, at most 32 MiB.")
            InputStream file,

            @Schema(
                    description = "BCP 47.",
                    maxLength = Language.LONGEST,
                    defaultValue = Language.DEFAULT,
                    examples = "de")
            String language) {}

    /** A cue as it is sent, for the document alone: {@link CueReader} reads it. */
    @Schema(name = "NewCue")
    public record NewCue(
            @Schema(description = "Passed over: the start says the place.")
            Integer index,

            @Schema(required = true, description = "Seconds.", minimum = "0", examples = "1.5")
            Double start,

            @Schema(required = true, description = "Seconds, later than the start.", examples = "3.25")
            Double end,

            @Schema(
                    required = true,
                    description = "Plain text; lines are parted by `\\n`.",
                    minLength = 1,
                    maxLength = 10_000,
                    examples = "Hello, world.")
            String text,

            @Schema(
                    nullable = true,
                    maxItems = CueReader.MOST_WORDS,
                    description = "The words of the text one after another; punctuation may be left out.")
            List<CueView.WordView> words) {}

    /** Captions as JSON, for the document alone: {@link CueBodies} reads them. */
    @Schema(name = "NewCaption")
    public record NewCues(
            @Schema(
                    required = true,
                    maxItems = NewCaption.MOST_CUES,
                    description = "Sorted by their starts on arrival.")
            List<NewCue> cues,

            @Schema(description = "BCP 47.", maxLength = Language.LONGEST, defaultValue = Language.DEFAULT)
            String language,

            @Schema(description = "`vtt` when absent and there are words, else `srt`.")
            CaptionFormat format,

            @Schema(maxLength = 255) String filename) {}

    @GET
    @Operation(operationId = "listCaptions", summary = "List the captions of a video, newest first")
    public Page<CaptionView> list(
            @PathParam("id") String videoId, @BeanParam Paging paging, @BeanParam EvenDeleted evenDeleted) {
        return service.list(access.caller(), videoId, evenDeleted.wanted(), paging);
    }

    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "createCaption",
            summary = "Bring captions, as a file or as cues",
            description =
                    "A file is judged by what is in it, not by its name. Cues that do not end after their start are left out, and named in the first revision. JSON has at most 64 MiB.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Form.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NewCues.class))
            })
    @APIResponse(
            responseCode = "201",
            description = "Created; `Location` names it.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaptionView.class)))
    public Response create(
            @PathParam("id") String videoId,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType,
            InputStream body) {
        Caller caller = access.caller();
        videos.require(caller, videoId, ProjectRole.EDITOR, "video");
        Brought brought = bodies.brought(body, contentType);
        return idempotency.once(brought.content(), () -> {
            CaptionView made = service.create(caller, videoId, brought.caption());
            return Response.status(Response.Status.CREATED)
                    .header("Location", "/api/v1/captions/" + made.id())
                    .entity(made)
                    .build();
        });
    }
}
