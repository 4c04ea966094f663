package dev.cutroom.video;

import dev.cutroom.job.JobSchemas;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a trim has made. */
@RegisterForReflection
@Schema(name = "TrimOutput", extensions = @Extension(name = JobSchemas.OUTPUT, value = TrimHandler.TYPE))
record TrimOutput(
        @Schema(required = true, description = "The clip.") String videoId,
        @Schema(required = true) TrimInput.Mode modeUsed,

        @Schema(
                nullable = true,
                description = "Why another mode than the wanted one was used: a stable code.",
                examples = "OPEN_GOP")
        String reason,

        @Schema(required = true, description = "Where the clip really begins, in seconds of the source.")
        double actualStart,

        @Schema(required = true, description = "Where the clip really ends, in seconds of the source.")
        double actualEnd,

        @Schema(required = true, description = "Tracks of the source that are not kept, and why.")
        List<LeftOut> tracksDropped) {}
