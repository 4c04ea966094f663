package dev.cutroom.maintenance;

import dev.cutroom.access.Role;
import dev.cutroom.database.IntegrityCheck;
import dev.cutroom.database.Statistics;
import dev.cutroom.database.Vacuum;
import dev.cutroom.http.EmptyBody;
import dev.cutroom.http.Idempotency;
import dev.cutroom.http.MayBeAbsent;
import dev.cutroom.maintenance.OneAtATime.Work;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The care of the database over HTTP. */
@Path("/api/v1/admin")
@Tag(name = "Administration")
@RolesAllowed(Role.ADMIN_NAME)
@Consumes(MediaType.APPLICATION_JSON)
public class DatabaseCareResource {

    /** Shorter than a connection may be idle. */
    private static final Duration LONGEST_VACUUM = Duration.ofSeconds(60);

    private final Vacuum vacuum;
    private final Statistics statistics;
    private final IntegrityCheck check;
    private final Backups backups;
    private final OneAtATime turns;
    private final Idempotency idempotency;

    DatabaseCareResource(
            Vacuum vacuum,
            Statistics statistics,
            IntegrityCheck check,
            Backups backups,
            OneAtATime turns,
            Idempotency idempotency) {
        this.idempotency = idempotency;
        this.vacuum = vacuum;
        this.statistics = statistics;
        this.check = check;
        this.backups = backups;
        this.turns = turns;
    }

    @POST
    @Path("/vacuum")
    @Operation(
            operationId = "vacuumDatabase",
            summary = "Give unused space of the database back to the disk",
            description =
                    "Works in short slices between which other writers get their turn, for at most a minute; `pages_left` says whether to call again.")
    @APIResponse(
            responseCode = "200",
            description = "What was freed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = VacuumView.class)))
    @APIResponse(responseCode = "409")
    public Response vacuum(@MayBeAbsent @RequestBody(required = false) EmptyBody body) {
        return once(() -> VacuumView.of(turns.run(Work.VACUUM, () -> vacuum.run(LONGEST_VACUUM))));
    }

    @POST
    @Path("/analyze")
    @Operation(
            operationId = "analyzeDatabase",
            summary = "Let the database learn what its tables hold",
            description = "Looks at a sample of every index, so that queries choose the one that helps most.")
    @APIResponse(
            responseCode = "200",
            description = "What was learnt.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AnalysisView.class)))
    @APIResponse(responseCode = "409")
    public Response analyze(@MayBeAbsent @RequestBody(required = false) EmptyBody body) {
        return once(() -> AnalysisView.of(turns.run(Work.ANALYZE, statistics::take)));
    }

    @POST
    @Path("/integrity-check")
    @Operation(
            operationId = "checkDatabase",
            summary = "Look whether the database is whole",
            description =
                    "Reads the whole file, and looks whether each row that refers to another finds it. Nobody waits for it. Lists at most 100 problems.")
    @APIResponse(
            responseCode = "200",
            description = "Whether it is whole.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = IntegrityView.class)))
    @APIResponse(responseCode = "409")
    public Response checkIntegrity(@MayBeAbsent @RequestBody(required = false) EmptyBody body) {
        return once(() -> IntegrityView.of(turns.run(Work.INTEGRITY_CHECK, check::examine)));
    }

    @POST
    @Path("/backup")
    @Operation(
            operationId = "backUpDatabase",
            summary = "Back the database up while it is in use",
            description =
                    "Copies the rows of this moment into the folder `backups` of the data directory, checks the copy and keeps the newest "
                            + "`cutroom.backup.keep` of them. Jobs go on. The media directory is not part of it.")
    @APIResponse(
            responseCode = "200",
            description = "Made, found whole, and on disk.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BackupView.class)))
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "507")
    public Response backUp(@MayBeAbsent @RequestBody(required = false) EmptyBody body) {
        return once(() -> BackupView.of(turns.run(Work.BACKUP, backups::make)));
    }

    private Response once(Supplier<Object> care) {
        return idempotency.onceAtLength(null, () -> Response.ok(care.get()).build());
    }
}
