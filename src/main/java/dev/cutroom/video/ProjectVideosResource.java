package dev.cutroom.video;

import dev.cutroom.access.Access;
import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.access.Role;
import dev.cutroom.database.Criteria;
import dev.cutroom.http.Bodies;
import dev.cutroom.http.EvenDeleted;
import dev.cutroom.http.Idempotency;
import dev.cutroom.http.Page;
import dev.cutroom.http.Paging;
import dev.cutroom.http.Parameters;
import dev.cutroom.job.Submission;
import dev.cutroom.project.Projects;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The videos of a project over HTTP, and the two ways to upload one. */
@Path("/api/v1/projects/{project_id}/videos")
@Tag(name = "Videos")
@RolesAllowed(Role.VIEWER_NAME)
public class ProjectVideosResource {

    // Two methods, told apart by the kind of body, are one operation of the document.
    private static final String TAKE_IN = "Upload a video as a form, or name an address to download it from";
    private static final String TAKEN_IN =
            "A job fetches it, where it has yet to come, and examines it; `Location` names the job.";

    private final VideoService service;
    private final DownloadService downloads;
    private final Projects projects;
    private final Uploads uploads;
    private final Bodies bodies;
    private final Idempotency idempotency;
    private final Access access;

    ProjectVideosResource(
            VideoService service,
            DownloadService downloads,
            Projects projects,
            Uploads uploads,
            Bodies bodies,
            Idempotency idempotency,
            Access access) {
        this.service = service;
        this.downloads = downloads;
        this.projects = projects;
        this.uploads = uploads;
        this.bodies = bodies;
        this.idempotency = idempotency;
        this.access = access;
    }

    @GET
    @Operation(operationId = "listVideos", summary = "List the videos of a project, newest first")
    public Page<VideoView> list(
            @PathParam("project_id") String projectId,
            @BeanParam Paging paging,
            @QueryParam("is_clip") @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) String isClip,
            @QueryParam("parent_video_id") String parentVideoId,
            @QueryParam("q") @Parameter(description = "Part of the title.") String q,
            @QueryParam("has_captions") @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) String hasCaptions,
            @QueryParam("state") @Parameter(schema = @Schema(implementation = VideoState.class)) String state,
            @BeanParam EvenDeleted evenDeleted) {
        Criteria criteria = new Criteria()
                .and("lineage.clip = :clip", "clip", Parameters.flag("is_clip", isClip))
                .and("lineage.parentVideoId = :parent", "parent", parentVideoId)
                .and("locate(lower(:q), lower(label.title)) > 0", "q", q)
                .and(
                        "case when captionCount > 0 then true else false end = :captioned",
                        "captioned",
                        Parameters.flag("has_captions", hasCaptions))
                .and("state = :state", "state", Parameters.constant("state", state, VideoState.class));
        return service.list(access.caller(), projectId, evenDeleted.wanted(), criteria, paging);
    }

    /** The form of an upload, for the document alone: the body is read as it comes. */
    @Schema(name = "UploadForm")
    public record UploadForm(
            @Schema(required = true, type = SchemaType.STRING, format = "binary")
            InputStream file,

            @Schema(
                    description = "Title of the video; its file name when absent.",
                    maxLength = 200,
                    examples = "Take 4")
            String title) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(operationId = "uploadVideo", summary = TAKE_IN)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = UploadForm.class)))
    @APIResponse(
            responseCode = "202",
            description = TAKEN_IN,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Accepted.class)))
    @APIResponse(responseCode = "422")
    public Response upload(
            @PathParam("project_id") String projectId,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType,
            @Parameter(hidden = true) @HeaderParam("Content-Length") Long length) {
        Caller caller = letIn(projectId, length);
        return takeIn(caller, projectId, MultipartUpload.read(bodies.open(), contentType, uploads));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(operationId = "uploadVideo", summary = TAKE_IN)
    @APIResponse(
            responseCode = "202",
            description = TAKEN_IN,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Accepted.class)))
    public Response download(@PathParam("project_id") String projectId, NewDownload wish) {
        DownloadInput input = wish.input();
        Submission submission = Submission.of(DownloadHandler.TYPE, projectId, null, input);
        return idempotency.once(wish, () -> accepted(downloads.takeIn(access.caller(), submission, input)));
    }

    @PUT
    @Path("/content")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(operationId = "uploadVideoContent", summary = "Upload a video as raw bytes")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "202",
            description = "Taken in; a job examines it, `Location` names it.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Accepted.class)))
    @APIResponse(responseCode = "422")
    public Response uploadContent(
            @PathParam("project_id") String projectId,
            @QueryParam("filename")
                    @Parameter(description = "What the file is called; only shown.", example = "take 4.mov")
                    String filename,
            @QueryParam("title") @Parameter(description = "Title of the video; its file name when absent.")
                    String title,
            @Parameter(hidden = true) @HeaderParam("Content-Length") Long length) {
        Caller caller = letIn(projectId, length);
        return takeIn(caller, projectId, new Uploads.Named(uploads.receive(bodies.open()), Label.of(filename, title)));
    }

    /** Who may not upload, or too much, learns it before the bytes are sent. */
    private Caller letIn(String projectId, Long length) {
        Caller caller = access.caller();
        projects.require(caller, projectId, ProjectRole.EDITOR);
        uploads.requireFitting(length == null ? 0 : length);
        return caller;
    }

    private Response takeIn(Caller caller, String projectId, Uploads.Named come) {
        try {
            return idempotency.once(come.content(), () -> accepted(service.takeIn(caller, projectId, come)));
        } finally {
            uploads.discardUnclaimed(come.upload().videoId());
        }
    }

    private static Response accepted(Accepted accepted) {
        return Response.accepted(accepted)
                .header("Location", "/api/v1/jobs/" + accepted.job().id())
                .build();
    }
}
