package dev.cutroom.caption;

import dev.cutroom.http.Cursor;
import dev.cutroom.http.Tagged;
import dev.cutroom.media.font.FontInspection.Face;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A font of a project on the wire. */
@RegisterForReflection
@Schema(name = "Font")
public record FontView(
        @Schema(required = true, examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        String id,

        @Schema(required = true) String projectId,

        @Schema(required = true, examples = "Brand-Bold.otf")
        String filename,

        @Schema(required = true, description = "One for each face in the file.")
        List<FaceView> faces,

        @Schema(required = true) long sizeBytes,
        @Schema(required = true) Instant createdAt)
        implements Tagged {

    /** A face, and the names by which a style asks for it. */
    @RegisterForReflection
    @Schema(name = "FontFace")
    public record FaceView(
            @Schema(required = true, examples = "Brand") String family,

            @Schema(required = true, examples = "Brand Bold")
            String fullName,

            @Schema(required = true, description = "400 is regular, 700 bold.", examples = "700")
            int weight,

            @Schema(required = true) boolean italic) {

        static FaceView of(Face face) {
            return new FaceView(face.family(), face.fullName(), face.weight(), face.italic());
        }
    }

    Cursor place() {
        return new Cursor(createdAt, id);
    }
}
