package dev.cutroom.caption;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cutroom.http.Tagged;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A caption after a replacement of text, on the wire: the caption, and how much was replaced. */
@RegisterForReflection
@Schema(name = "ReplacedText")
public record ReplacedView(
        @JsonUnwrapped CaptionView caption,

        @Schema(required = true, description = "Places that were replaced.", examples = "3")
        int replaced)
        implements Tagged {

    @Override
    public Object tagged() {
        return caption;
    }
}
