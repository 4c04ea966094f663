package dev.cutroom.notification;

import dev.cutroom.access.Access;
import dev.cutroom.access.Caller;
import dev.cutroom.access.Role;
import dev.cutroom.http.SseConnection;
import dev.cutroom.job.JobQueue;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The stream of one job over HTTP, as Server-Sent Events. */
@Path("/api/v1/jobs/{id}/events")
@Tag(name = "Events")
@RolesAllowed(Role.VIEWER_NAME)
public class JobEventsResource {

    private final EventStreams streams;
    private final JobQueue queue;
    private final Access access;

    JobEventsResource(EventStreams streams, JobQueue queue, Access access) {
        this.streams = streams;
        this.queue = queue;
        this.access = access;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            operationId = "streamJob",
            summary = "Follow one job",
            description = "`event: snapshot` with the job first, then `event: job` with the job at each change. "
                    + EventsResource.RESUME)
    @APIResponse(
            responseCode = "200",
            description = "A stream without end.",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public void stream(
            @PathParam("id") String id,
            @HeaderParam("Last-Event-ID") @Parameter(description = "The last id that was seen.") String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Caller caller = access.caller();
        queue.view(caller, id);
        streams.open(new SseConnection(sink, sse), Scope.ofJob(id), lastEventId, () -> queue.view(caller, id));
    }
}
