package dev.cutroom.video;

import dev.cutroom.http.Tagged;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A video on the wire. */
@RegisterForReflection
@Schema(name = "Video")
public record VideoView(
        @Schema(required = true, examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        String id,

        @Schema(required = true) String projectId,
        @Schema(required = true, examples = "Take 4") String title,

        @Schema(required = true, examples = "take 4.mov", description = "What the file was called where it came from.")
        String filename,

        @Schema(nullable = true) String sourceUrl,
        @Schema(required = true) VideoState state,

        @Schema(nullable = true, description = "Why it was refused: a stable code.")
        String rejectedCode,

        @Schema(nullable = true) String rejectedReason,

        @Schema(nullable = true, description = "Seconds, measured and not taken from the header.", examples = "30.03")
        Double duration,

        @Schema(nullable = true, description = "Pixels as coded, before rotation.", examples = "1920")
        Integer width,

        @Schema(nullable = true, examples = "1080") Integer height,

        @Schema(nullable = true, description = "Always a fraction.", examples = "30000/1001")
        String frameRate,

        @Schema(nullable = true, examples = "900") Long frameCount,
        @Schema(nullable = true, examples = "h264") String videoCodec,
        @Schema(nullable = true, examples = "aac") String audioCodec,
        @Schema(nullable = true, examples = "mp4") String container,

        @Schema(nullable = true, description = "Degrees by which players turn the picture.", examples = "0")
        Integer rotation,

        @Schema(nullable = true) Boolean hasAudio,
        @Schema(required = true, description = "Bytes.") long sizeBytes,

        @Schema(nullable = true, description = "Lower-case hexadecimal.")
        String sha256,

        @Schema(required = true, description = "Was it cut from another video?")
        boolean isClip,

        @Schema(nullable = true) String parentVideoId,

        @Schema(nullable = true, description = "Where it begins in its parent, in seconds.")
        Double sourceStart,

        @Schema(nullable = true, description = "Where it ends in its parent, in seconds.")
        Double sourceEnd,

        @Schema(required = true) int captionCount,
        @Schema(required = true) boolean isDeleted,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Tagged {

    static VideoView of(Video video) {
        Measures measures = video.measures();
        return new VideoView(
                video.id(),
                video.projectId(),
                video.label().title(),
                video.label().filename(),
                video.sourceUrl(),
                video.state(),
                video.rejection().code(),
                video.rejection().reason(),
                measures.duration(),
                measures.width(),
                measures.height(),
                measures.frameRate(),
                measures.frameCount(),
                measures.videoCodec(),
                measures.audioCodec(),
                measures.container(),
                measures.rotation(),
                measures.hasAudio(),
                video.sizeBytes(),
                video.sha256(),
                video.lineage().isClip(),
                video.lineage().parentVideoId(),
                video.lineage().sourceStart(),
                video.lineage().sourceEnd(),
                video.captionCount(),
                video.isDeleted(),
                video.createdAt(),
                video.updatedAt());
    }
}
