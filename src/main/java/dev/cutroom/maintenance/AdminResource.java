package dev.cutroom.maintenance;

import dev.cutroom.access.Role;
import dev.cutroom.http.Idempotency;
import dev.cutroom.http.MayBeAbsent;
import dev.cutroom.job.JobQueue;
import dev.cutroom.maintenance.Findings.Removal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Maintenance by hand over HTTP. */
@Path("/api/v1/admin")
@Tag(name = "Administration")
@RolesAllowed(Role.ADMIN_NAME)
public class AdminResource {

    private final JobQueue queue;
    private final Reconciling reconciling;
    private final Idempotency idempotency;

    AdminResource(JobQueue queue, Reconciling reconciling, Idempotency idempotency) {
        this.queue = queue;
        this.reconciling = reconciling;
        this.idempotency = idempotency;
    }

    /** Which jobs are to be forgotten. */
    @Schema(name = "Cleanup")
    record WantedCleanup(
            @NotNull
            @Min(0)
            @Max(36_500)
            @Schema(required = true, description = "Jobs that ended longer ago than that.", examples = "30")
            Integer days) {}

    /** How many jobs were forgotten. */
    @Schema(name = "CleanedUp")
    public record CleanedUp(
            @Schema(required = true, examples = "12") int deleted) {}

    @POST
    @Path("/cleanup")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cleanUpJobs", summary = "Delete finished jobs that are older than a number of days")
    @APIResponse(
            responseCode = "200",
            description = "Forgotten.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CleanedUp.class)))
    public Response cleanUp(WantedCleanup wanted) {
        return idempotency.onceAtLength(
                wanted,
                () -> Response.ok(new CleanedUp(queue.forgetOlderThan(Duration.ofDays(wanted.days()))))
                        .build());
    }

    /** How files and rows are to be compared. */
    @Schema(name = "Reconcile")
    record WantedReconcile(
            @Schema(
                    defaultValue = "true",
                    examples = "true",
                    description = "Only say what is found; false removes orphans and what is stale.")
            Boolean dryRun) {

        Removal removal() {
            return Boolean.FALSE.equals(dryRun) ? Removal.ALL : Removal.NOTHING;
        }
    }

    @POST
    @Path("/reconcile")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reconcileMedia",
            summary = "Compare the media directory with the videos",
            description =
                    "Says which files belong to nobody, which videos have lost theirs, and which scratch was left. Files that changed within "
                            + "`cutroom.reconcile.min-age` are passed over. Removes nothing unless `dry_run` is false.")
    @APIResponse(
            responseCode = "200",
            description = "What differs.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReconcileView.class)))
    @APIResponse(responseCode = "409")
    public Response reconcile(@MayBeAbsent @RequestBody(required = false) WantedReconcile wanted) {
        return idempotency.onceAtLength(
                wanted,
                () -> Response.ok(ReconcileView.of(reconciling.run(wanted.removal())))
                        .build());
    }
}
