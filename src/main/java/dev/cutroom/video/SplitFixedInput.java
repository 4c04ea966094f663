package dev.cutroom.video;

import dev.cutroom.job.JobSchemas;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long the parts of a split are to be. */
@RegisterForReflection
@Schema(name = "SplitFixedInput", extensions = @Extension(name = JobSchemas.INPUT, value = SplitFixedHandler.TYPE))
record SplitFixedInput(
        @DecimalMin(LEAST)
        @DecimalMax(MOST)
        @Schema(
                minimum = LEAST,
                maximum = MOST,
                defaultValue = "30",
                examples = "12.5",
                description = "Seconds from the start of one part to the start of the next; each begins at the nearest"
                        + " picture, at a variable rate at the first one from there on.")
        Double interval) {

    private static final String LEAST = "0.1";
    private static final String MOST = "86400";
    private static final double DEFAULT = 30;

    double intervalOrDefault() {
        return interval == null ? DEFAULT : interval;
    }
}
