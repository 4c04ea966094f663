package dev.cutroom.video;

import dev.cutroom.job.JobSchemas;
import dev.cutroom.media.ffmpeg.TrimResult;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a split by time has made. */
@RegisterForReflection
@Schema(name = "SplitFixedOutput", extensions = @Extension(name = JobSchemas.OUTPUT, value = SplitFixedHandler.TYPE))
record SplitFixedOutput(
        @Schema(required = true, description = "The parts, in the order of the source.")
        List<String> videoIds,

        @Schema(required = true, description = "How all parts were made.")
        TrimInput.Mode modeUsed,

        @Schema(
                nullable = true,
                description = "Why they were not made smartly: a stable code.",
                examples = "SHORT_RANGE")
        String reason,

        @Schema(required = true, description = "Tracks of the source that are not kept, and why.")
        List<LeftOut> tracksDropped) {

    /** @param made all parts, which are made one way */
    static SplitFixedOutput of(List<String> videoIds, List<TrimResult> made) {
        TrimResult part = made.get(0);
        return new SplitFixedOutput(videoIds, TrimInput.Mode.of(part.mode()), part.reason(), LeftOut.ofAll(made));
    }
}
