package dev.cutroom.notification;

import dev.cutroom.access.Access;
import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.access.Role;
import dev.cutroom.http.SseConnection;
import dev.cutroom.job.JobQueue;
import dev.cutroom.job.JobView;
import dev.cutroom.project.Projects;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The stream of all changes over HTTP, as Server-Sent Events. */
@Path("/api/v1/events")
@Tag(name = "Events")
@RolesAllowed(Role.VIEWER_NAME)
public class EventsResource {

    static final String RESUME =
            "Every event has an `id`; a stream that is opened with `Last-Event-ID` begins with what came after it, or with `event: reset`"
                    + " when that is no longer known.";

    private final EventStreams streams;
    private final JobQueue queue;
    private final Projects projects;
    private final Access access;

    EventsResource(EventStreams streams, JobQueue queue, Projects projects, Access access) {
        this.streams = streams;
        this.queue = queue;
        this.projects = projects;
        this.access = access;
    }

    /** What is under way when a stream begins. */
    @RegisterForReflection
    record Snapshot(List<JobView> jobs) {}

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            operationId = "streamEvents",
            summary = "Follow all jobs and videos, of one project or of all",
            description =
                    "`event: snapshot` with `{jobs}` that have not ended first, then `event: job` and `event: video` with the resource"
                            + " at each change. " + RESUME)
    @APIResponse(
            responseCode = "200",
            description = "A stream without end.",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public void stream(
            @QueryParam("project_id") String projectId,
            @HeaderParam("Last-Event-ID") @Parameter(description = "The last id that was seen.") String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Caller caller = access.caller();
        if (projectId != null) {
            projects.require(caller, projectId, ProjectRole.VIEWER);
        }
        Scope scope = projectId == null
                ? Scope.ofCaller(Access.memberOf("projectId"), Access.filter(caller))
                : Scope.ofProject(projectId);
        streams.open(
                new SseConnection(sink, sse),
                scope,
                lastEventId,
                () -> new Snapshot(queue.unfinished(caller, projectId)));
    }
}
