package dev.cutroom.video;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cutroom.job.JobSchemas;
import dev.cutroom.media.ffmpeg.TrimMode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a trim keeps: {@code [start_time, end_time)}, in seconds from the first picture. */
@RegisterForReflection
@Schema(name = "TrimInput", extensions = @Extension(name = JobSchemas.INPUT, value = TrimHandler.TYPE))
record TrimInput(
        @NotNull
        @PositiveOrZero
        @Schema(required = true, minimum = "0", examples = "1.5", description = "Seconds from the first picture.")
        Double startTime,

        @NotNull
        @PositiveOrZero
        @Schema(required = true, examples = "12.25", description = "Seconds; past the end means to the end.")
        Double endTime,

        @Size(max = Label.LONGEST_TITLE) @Schema(description = "Title of the clip.", examples = "The good part")
        String title,

        @Schema(description = "`smart` when absent.") Mode mode) {

    /** How to cut. */
    @Schema(name = "TrimMode")
    enum Mode {
        /** Exact to the frame at the speed of a copy, where that can be done. */
        @JsonProperty("smart")
        SMART,
        /** Exact to the frame; everything is encoded anew. */
        @JsonProperty("exact")
        EXACT,
        /** Nothing is encoded; begins at the keyframe at or before the start. */
        @JsonProperty("copy")
        COPY;

        static Mode of(TrimMode made) {
            return switch (made) {
                case EXACT -> EXACT;
                case COPY -> COPY;
                case SMART -> SMART;
            };
        }
    }

    Mode modeOrDefault() {
        return mode == null ? Mode.SMART : mode;
    }
}
