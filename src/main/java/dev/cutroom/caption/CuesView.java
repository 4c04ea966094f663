package dev.cutroom.caption;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.http.Tagged;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All cues of a caption on the wire, in order.
 *
 * @param caption whose tag they share
 */
@RegisterForReflection
@Schema(name = "Cues")
public record CuesView(
        @Schema(required = true, maxItems = NewCaption.MOST_CUES)
        List<CueView> items,

        @Schema(hidden = true) @JsonIgnore CaptionView caption)
        implements Tagged {

    static CuesView of(List<Cue> cues, CaptionView caption) {
        return new CuesView(CueView.all(cues), caption);
    }

    @Override
    public Object tagged() {
        return caption;
    }
}
