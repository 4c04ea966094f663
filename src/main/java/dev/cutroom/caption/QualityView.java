package dev.cutroom.caption;

import dev.cutroom.caption.reading.Violation;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything in which a caption breaks the limits of a profile, on the wire. */
@RegisterForReflection
@Schema(name = "CaptionQuality")
public record QualityView(
        @Schema(required = true, description = "In the order of the cues; empty when all is well.")
        List<ViolationView> items) {

    /** One broken limit of one cue, on the wire. */
    @RegisterForReflection
    @Schema(name = "Violation")
    public record ViolationView(
            @Schema(required = true, description = "Of the cue, from 0.", examples = "3")
            int index,

            @Schema(required = true, examples = "cps") Violation.Rule rule,

            @Schema(
                    required = true,
                    description =
                            "What the cue has: lines, characters of a line, words, characters a second, words a minute, seconds; the number of bad places for `bad_break` and `empty`.",
                    examples = "24.5")
            double value,

            @Schema(required = true, description = "What it may have, in the same unit.", examples = "20")
            double limit,

            @Schema(
                    nullable = true,
                    description = "The line of `chars`; of `bad_break` the words around the break. Else null.")
            String text,

            @Schema(
                    required = true,
                    description = "Was it said faster than it can be read, so that no layout could keep the limit?")
            boolean unavoidable) {}

    static QualityView of(List<Violation> violations) {
        return new QualityView(violations.stream()
                .map(found -> new ViolationView(
                        found.index(), found.rule(), found.value(), found.limit(), found.text(), found.unavoidable()))
                .toList());
    }
}
