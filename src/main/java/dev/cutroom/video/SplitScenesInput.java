package dev.cutroom.video;

import dev.cutroom.job.JobSchemas;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a new scene is to be seen. */
@RegisterForReflection
@Schema(name = "SplitScenesInput", extensions = @Extension(name = JobSchemas.INPUT, value = SplitScenesHandler.TYPE))
record SplitScenesInput(
        @DecimalMin("0")
        @DecimalMax("86400")
        @Schema(
                minimum = "0",
                maximum = "86400",
                defaultValue = "2.0",
                examples = "1.5",
                description =
                        "Seconds; no scene is shorter, the first and the last one included, unless the whole video is.")
        Double minSceneLen,

        @DecimalMin("1")
        @DecimalMax("1000")
        @Schema(
                minimum = "1",
                maximum = "1000",
                defaultValue = "3.0",
                examples = "3.5",
                description =
                        "By how much a change must stand out: its score as a multiple of the mean score of what is"
                                + " around it. A higher threshold never finds more.")
        Double threshold,

        @Schema(defaultValue = "false", description = "Only find the scenes; make no videos.", examples = "true")
        Boolean dryRun) {

    private static final double DEFAULT_MIN_SCENE_LEN = 2;
    private static final double DEFAULT_THRESHOLD = 3;

    double minSceneLenOrDefault() {
        return minSceneLen == null ? DEFAULT_MIN_SCENE_LEN : minSceneLen;
    }

    double thresholdOrDefault() {
        return threshold == null ? DEFAULT_THRESHOLD : threshold;
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }
}
