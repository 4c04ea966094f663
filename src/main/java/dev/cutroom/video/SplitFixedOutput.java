package dev.cutroom.video;

import dev.cutroom.job.JobSchemas;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a split by time has made. */
@RegisterForReflection
@Schema(name = "SplitFixedOutput", extensions = @Extension(name = JobSchemas.OUTPUT, value = SplitFixedHandler.TYPE))
record SplitFixedOutput(
        @Schema(required = true, description = "The parts, in the order of the source.")
        List<String> videoIds) {}
