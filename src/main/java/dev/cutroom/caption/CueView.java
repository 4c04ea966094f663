package dev.cutroom.caption;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.Word;
import dev.cutroom.http.Tagged;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cue on the wire.
 *
 * @param caption whose tag it shares; null inside a list
 */
@RegisterForReflection
@Schema(name = "Cue")
public record CueView(
        @Schema(required = true, description = "Its place by time, from 0. Passed over where cues are sent.")
        int index,

        @Schema(required = true, description = "Seconds.", minimum = "0", examples = "1.5")
        double start,

        @Schema(required = true, description = "Seconds, later than the start.", examples = "3.25")
        double end,

        @Schema(
                required = true,
                description = "Plain text; lines are parted by `\\n`.",
                minLength = 1,
                maxLength = 10_000,
                examples = "Hello, world.")
        String text,

        @Schema(description = "The same text word by word; empty when its words have no times.")
        List<WordView> words,

        @Schema(hidden = true) @JsonIgnore CaptionView caption)
        implements Tagged {

    /** A word on the wire. */
    @RegisterForReflection
    @Schema(name = "Word")
    public record WordView(
            @Schema(required = true, description = "Seconds.", examples = "1.5")
            double start,

            @Schema(required = true, description = "Seconds, later than the start.", examples = "1.9")
            double end,

            @Schema(required = true, examples = "Hello,") String text,

            @Schema(nullable = true, description = "0 to 1; null when nobody knows.")
            Double confidence,

            @Schema(description = "Was its time guessed from its neighbours, not heard?")
            boolean estimated) {

        static WordView of(Word word) {
            return new WordView(
                    word.startMillis() / 1000.0,
                    word.endMillis() / 1000.0,
                    word.text(),
                    word.confidence(),
                    word.estimated());
        }
    }

    static CueView of(int index, Cue cue, CaptionView caption) {
        return new CueView(
                index,
                cue.startMillis() / 1000.0,
                cue.endMillis() / 1000.0,
                cue.text(),
                cue.words().stream().map(WordView::of).toList(),
                caption);
    }

    static List<CueView> all(List<Cue> cues) {
        List<CueView> views = new ArrayList<>(cues.size());
        for (Cue cue : cues) {
            views.add(of(views.size(), cue, null));
        }
        return views;
    }

    @Override
    public Object tagged() {
        return caption;
    }
}
