package dev.cutroom.job;

import dev.cutroom.access.Access;
import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.http.Problem;
import dev.cutroom.http.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes jobs from clients. */
@ApplicationScoped
class JobService {

    private final JobTypes types;
    private final StrictJson strict;
    private final JobQueue queue;
    private final Access access;

    JobService(JobTypes types, StrictJson strict, JobQueue queue, Access access) {
        this.types = types;
        this.strict = strict;
        this.queue = queue;
        this.access = access;
    }

    /** Checks the request with its type's own eyes and queues it. @throws Problem with all faults of the input */
    JobView submit(Caller caller, JobRequest request) {
        JobHandler<?> handler = types.handler(request.type());
        if (handler.insteadOfSubmitting() != null) {
            throw Problem.invalid("type", handler.insteadOfSubmitting());
        }
        return submit(caller, request, handler);
    }

    private <I extends Record> JobView submit(Caller caller, JobRequest request, JobHandler<I> handler) {
        I input = strict.read(request.inputData(), handler.inputType(), "input_data.");
        access.require(caller, request.projectId(), ProjectRole.EDITOR);
        handler.check(caller, request.projectId(), request.videoId(), input);
        return handler.submit(caller, request.submission(input), queue);
    }
}
