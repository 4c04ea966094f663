package dev.cutroom.job;

import dev.cutroom.access.Access;
import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.access.Role;
import dev.cutroom.database.Criteria;
import dev.cutroom.http.Idempotency;
import dev.cutroom.http.Page;
import dev.cutroom.http.Paging;
import dev.cutroom.http.Parameters;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Jobs over HTTP. */
@Path("/api/v1/jobs")
@Tag(name = "Jobs")
@RolesAllowed(Role.VIEWER_NAME)
public class JobResource {

    private final JobService service;
    private final JobQueue queue;
    private final JobWaits waits;
    private final JobJson json;
    private final Idempotency idempotency;
    private final Access access;

    JobResource(
            JobService service, JobQueue queue, JobWaits waits, JobJson json, Idempotency idempotency, Access access) {
        this.service = service;
        this.queue = queue;
        this.waits = waits;
        this.json = json;
        this.idempotency = idempotency;
        this.access = access;
    }

    @POST
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(operationId = "submitJob", summary = "Submit a job")
    @RequestBody(required = true, content = @Content(mediaType = "application/json", schema = @Schema(ref = "NewJob")))
    @APIResponse(
            responseCode = "202",
            description = "Queued; `Location` names the job.",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Job")))
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "422")
    public Response submit(JobRequest request) {
        return idempotency.once(request, () -> accepted(service.submit(access.caller(), request)));
    }

    @GET
    @Operation(operationId = "listJobs", summary = "List jobs, newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "JobPage")))
    public Page<JobView> list(
            @BeanParam Paging paging,
            @QueryParam("status") @Parameter(schema = @Schema(implementation = JobState.class)) String status,
            @QueryParam("type") String type,
            @QueryParam("project_id") String projectId,
            @QueryParam("video_id") String videoId) {
        Criteria criteria = new Criteria()
                .and("status = :status", "status", Parameters.constant("status", status, JobState.class))
                .and("type = :type", "type", type)
                .and("projectId = :projectId", "projectId", projectId)
                .and("videoId = :videoId", "videoId", videoId)
                .and(Access.memberOf("projectId"), "caller", Access.filter(access.caller()));
        return Page.of(Job.page(criteria, paging), paging.limit(), Job::place, job -> JobView.of(job, json));
    }

    @GET
    @Path("/{id}")
    @Blocking
    @Operation(operationId = "getJob", summary = "Fetch a job, at once or when it has ended")
    @APIResponse(
            responseCode = "200",
            description = "The job as it is now.",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Job")))
    public Uni<JobView> get(
            @PathParam("id") String id,
            @QueryParam("wait")
                    @Parameter(
                            description = "Answer when the job has ended, or after that many seconds with its state.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "0",
                                            maximum = "60",
                                            defaultValue = "0"))
                    String wait) {
        Caller caller = access.caller();
        Duration most = Duration.ofSeconds(Parameters.integer("wait", wait, 0, 0, 60));
        if (most.isZero()) {
            return Uni.createFrom().item(queue.view(caller, id));
        }
        queue.require(caller, id, ProjectRole.VIEWER);
        CompletableFuture<Void> ended = waits.ended(id, most);
        if (queue.view(caller, id).status().isFinal()) {
            ended.complete(null);
        }
        return Uni.createFrom()
                .completionStage(ended)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(done -> queue.view(caller, id));
    }

    @GET
    @Path("/{id}/attempts")
    @Operation(operationId = "listAttempts", summary = "List all attempts of a job, first one first")
    public Attempts attempts(@PathParam("id") String id) {
        queue.require(access.caller(), id, ProjectRole.VIEWER);
        return new Attempts(Attempt.of(id).stream().map(Attempt::view).toList());
    }

    /** A whole list: attempts are never paged. */
    public record Attempts(List<AttemptView> items) {}

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "cancelJob",
            summary = "Cancel a job",
            description =
                    "A pending job is cancelled at once; a running one as soon as its tools are stopped. 409 `JOB_FINISHED` after its end.")
    @APIResponse(
            responseCode = "202",
            description = "Cancelled, or about to be.",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Job")))
    @APIResponse(responseCode = "409")
    public Response cancel(@PathParam("id") String id) {
        return idempotency.once(null, () -> accepted(queue.cancel(access.caller(), id)));
    }

    @POST
    @Path("/{id}/retry")
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "retryJob",
            summary = "Queue a failed or cancelled job again",
            description =
                    "`retry_count` begins at 0 again, `attempt` goes on. 409 `JOB_NOT_FINISHED` while it waits or runs.")
    @APIResponse(
            responseCode = "202",
            description = "Queued.",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Job")))
    @APIResponse(responseCode = "409")
    public Response retry(@PathParam("id") String id) {
        return idempotency.once(null, () -> accepted(queue.retry(access.caller(), id)));
    }

    private static Response accepted(JobView job) {
        return Response.accepted(job)
                .header("Location", "/api/v1/jobs/" + job.id())
                .build();
    }
}
