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

        @Schema(
                nullable = true,
                description = "Where the storyboard can be fetched; null where none was wanted or none could be drawn.",
                examples = "/api/v1/videos/0192f0c1-3b6e-7c55-9d1b-3f9d6a2b7c10/storyboard")
        String storyboard,

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
            double score,

            @Schema(
                    required = true,
                    description =
                            "Seconds; when a picture is shown that stands for the scene: sharp, lit and at rest, as"
                                    + " far as it has such.",
                    examples = "15.2")
            double thumbnailTime,

            @Schema(
                    required = true,
                    description = "Where that picture can be fetched.",
                    examples = "/api/v1/videos/0192f0c1-3b6e-7c55-9d1b-3f9d6a2b7c10/thumbnail?t=15.2")
            String thumbnail) {

        static FoundScene of(Scene scene, String videoId) {
            double shown = Measures.micros(scene.pictureTime());
            return new FoundScene(
                    Measures.micros(scene.start()),
                    Measures.micros(scene.end()),
                    scene.startFrame(),
                    scene.endFrame(),
                    Math.round(scene.score() * 100) / 100.0,
                    shown,
                    ThumbnailResource.address(videoId, shown));
        }
    }

    /** What was found, before any video is made of it. */
    static SplitScenesOutput of(String videoId, List<Scene> scenes, boolean storyboard) {
        return new SplitScenesOutput(
                scenes.stream().map(scene -> FoundScene.of(scene, videoId)).toList(),
                List.of(),
                storyboard ? StoryboardResource.address(videoId) : null,
                null,
                null,
                List.of());
    }

    /** The scenes were made into these videos. @param made all of them, which are made one way */
    SplitScenesOutput with(List<String> ids, List<TrimResult> made) {
        TrimResult part = made.get(0);
        return new SplitScenesOutput(
                scenes, ids, storyboard, TrimInput.Mode.of(part.mode()), part.reason(), LeftOut.ofAll(made));
    }
}
