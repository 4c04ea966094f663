package dev.cutroom.video;

import dev.cutroom.job.JobSchemas;
import dev.cutroom.media.ffmpeg.Scene;
import dev.cutroom.media.ffmpeg.TrimResult;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which scenes were found, and the videos made of them. */
@RegisterForReflection
@Schema(name = "SplitScenesOutput", extensions = @Extension(name = JobSchemas.OUTPUT, value = SplitScenesHandler.TYPE))
record SplitScenesOutput(
        @Schema(required = true, description = "In the order of the video; together they are all of it.")
        List<FoundScene> scenes,

        @Schema(required = true, description = "One video for each scene, in the same order; none of a dry run.")
        List<String> videoIds,

        @Schema(nullable = true, description = "How all videos were made; null for a dry run.")
        TrimInput.Mode modeUsed,

        @Schema(
                nullable = true,
                description = "Why they were not made smartly: a stable code.",
                examples = "SHORT_RANGE")
        String reason,

        @Schema(required = true, description = "Tracks of the source that are not kept, and why.")
        List<LeftOut> tracksDropped) {

    /** The pictures between two cuts. */
    @RegisterForReflection
    @Schema(name = "Scene")
    record FoundScene(
            @Schema(required = true, description = "Seconds from the first picture.", examples = "12.48")
            double start,

            @Schema(required = true, description = "Seconds; where the next scene starts.", examples = "20.0")
            double end,

            @Schema(required = true, description = "Number of its first picture, from 0.", examples = "312")
            long startFrame,

            @Schema(required = true, description = "Number of the first picture after it.", examples = "500")
            long endFrame,

            @Schema(
                    required = true,
                    description = "How far the change that begins it stands out, on the scale of `threshold`; 0 for the"
                            + " first scene.",
                    examples = "11.3")
            double score) {

        static FoundScene of(Scene scene) {
            return new FoundScene(
                    Measures.micros(scene.start()),
                    Measures.micros(scene.end()),
                    scene.startFrame(),
                    scene.endFrame(),
                    Math.round(scene.score() * 100) / 100.0);
        }
    }

    static SplitScenesOutput of(List<Scene> scenes) {
        return new SplitScenesOutput(scenes.stream().map(FoundScene::of).toList(), List.of(), null, null, List.of());
    }

    /** Scenes that were made into videos. */
    static SplitScenesOutput of(List<Scene> scenes, List<String> videoIds, TrimResult part) {
        return new SplitScenesOutput(
                scenes.stream().map(FoundScene::of).toList(),
                videoIds,
                TrimInput.Mode.of(part.mode()),
                part.reason(),
                LeftOut.of(part.dropped()));
    }
}
