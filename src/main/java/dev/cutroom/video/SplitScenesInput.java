package dev.cutroom.video;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cutroom.job.JobSchemas;
import dev.cutroom.media.ffmpeg.Detector;
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
                examples = "3.5",
                description = "The least score of a change, on the scale of the detector. `adaptive`: the score is a"
                        + " multiple of what is around the change; 3.0 when absent. `content`: levels from 0 to 255 by"
                        + " which a picture differs from the one before, the mean of red, green and blue; 20 when absent."
                        + " `threshold`: levels from 0 to 255 by which brightness rises above the black, on the darker"
                        + " side of it; 12 when absent. A higher threshold never finds more.")
        Double threshold,

        @Schema(description = "`adaptive` when absent.") Rule detector,

        @Schema(defaultValue = "false", description = "Only find the scenes; make no videos.", examples = "true")
        Boolean dryRun,

        @Schema(
                defaultValue = "false",
                description = "Draw the video's storyboard on the way, with the same decoding.",
                examples = "true")
        Boolean storyboard) {

    private static final double DEFAULT_MIN_SCENE_LEN = 2;

    /** By which rule scenes are told apart. */
    @Schema(
            name = "SceneDetector",
            description =
                    "`adaptive`: hard cuts, fades and dissolves, but no flashes and pans. `content`: every picture"
                            + " that differs enough from the one before, flashes and fast motion included. `threshold`: where the"
                            + " film goes black and comes back, at black of a mean brightness of 12 of 255 or less.")
    enum Rule {
        @JsonProperty("adaptive")
        ADAPTIVE(Detector.ADAPTIVE),
        @JsonProperty("content")
        CONTENT(Detector.CONTENT),
        @JsonProperty("threshold")
        THRESHOLD(Detector.THRESHOLD);

        private final Detector detector;

        Rule(Detector detector) {
            this.detector = detector;
        }
    }

    double minSceneLenOrDefault() {
        return minSceneLen == null ? DEFAULT_MIN_SCENE_LEN : minSceneLen;
    }

    Detector detectorOrDefault() {
        return (detector == null ? Rule.ADAPTIVE : detector).detector;
    }

    double thresholdOrDefault() {
        return threshold == null ? detectorOrDefault().usualThreshold() : threshold;
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    boolean wantsStoryboard() {
        return Boolean.TRUE.equals(storyboard);
    }
}
