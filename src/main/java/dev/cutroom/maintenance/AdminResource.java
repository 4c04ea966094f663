package dev.cutroom.maintenance;

import dev.cutroom.access.Role;
import dev.cutroom.job.JobQueue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Maintenance by hand over HTTP. */
@Path("/api/v1/admin")
@Tag(name = "Administration")
@RolesAllowed(Role.ADMIN_NAME)
public class AdminResource {

    private final JobQueue queue;

    AdminResource(JobQueue queue) {
        this.queue = queue;
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
    public record CleanedUp(@Schema(required = true) int deleted) {}

    @POST
    @Path("/cleanup")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cleanUpJobs", summary = "Delete finished jobs that are older than a number of days")
    public CleanedUp cleanUp(WantedCleanup wanted) {
        return new CleanedUp(queue.forgetOlderThan(Duration.ofDays(wanted.days())));
    }
}
