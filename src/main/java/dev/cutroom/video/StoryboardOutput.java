package dev.cutroom.video;

import dev.cutroom.job.JobSchemas;
import dev.cutroom.media.ffmpeg.StoryboardPlan;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The storyboard that was drawn. */
@RegisterForReflection
@Schema(name = "StoryboardOutput", extensions = @Extension(name = JobSchemas.OUTPUT, value = StoryboardHandler.TYPE))
record StoryboardOutput(
        @Schema(
                required = true,
                description = "Where its map can be fetched.",
                examples = "/api/v1/videos/0192f0c1-3b6e-7c55-9d1b-3f9d6a2b7c10/storyboard")
        String storyboard,

        @Schema(required = true, description = "Seconds that a tile stands for.", examples = "2.0")
        double interval,

        @Schema(required = true, minimum = "1", maximum = "600", examples = "240")
        int tiles,

        @Schema(required = true, minimum = "1", maximum = "6", examples = "3")
        int sheets) {

    static StoryboardOutput of(String videoId, StoryboardPlan plan) {
        return new StoryboardOutput(
                StoryboardResource.address(videoId), Measures.micros(plan.interval()), plan.tiles(), plan.sheets());
    }
}
