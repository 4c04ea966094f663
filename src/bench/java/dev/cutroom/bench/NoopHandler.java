package dev.cutroom.bench;

import dev.cutroom.access.Caller;
import dev.cutroom.job.Completion;
import dev.cutroom.job.JobContext;
import dev.cutroom.job.JobHandler;
import jakarta.inject.Singleton;
import java.util.List;

/** Does nothing, so that only the engine is measured. */
@Singleton
class NoopHandler implements JobHandler<NoopHandler.Nothing> {

    static final String TYPE = "bench_noop";

    record Nothing() {}

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<Nothing> inputType() {
        return Nothing.class;
    }

    @Override
    public void check(Caller caller, String projectId, String videoId, Nothing input) {}

    @Override
    public Completion handle(JobContext<Nothing> context) {
        return new Completion(0, new Nothing(), List.of(), stored -> {});
    }
}
