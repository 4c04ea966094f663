package dev.cutroom.job;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One try at a job on the wire. `ended_at` and `outcome` are null while it runs. */
@RegisterForReflection
@Schema(name = "Attempt")
record AttemptView(
        int number,
        String worker,
        Instant startedAt,
        Instant endedAt,
        Attempt.Ending outcome,
        String errorCode,
        String errorMessage,
        Integer exitCode,
        String logTail) {}
