package dev.cutroom.caption;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.WordTimes;
import dev.cutroom.http.Patched;
import dev.cutroom.http.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.StringJoiner;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge patch of a cue. */
@RegisterForReflection
record CueEdit(
        @Schema(implementation = Double.class, minimum = "0", description = "Seconds.")
        Patched<JsonNode> start,

        @Schema(implementation = Double.class, description = "Seconds, later than the start.")
        Patched<JsonNode> end,

        @Schema(implementation = String.class, minLength = 1, maxLength = 10_000)
        Patched<JsonNode> text,

        @Schema(
                implementation = CueView.WordView[].class,
                nullable = true,
                description = "Absent: words that stay keep their times, others are estimated. Null: no words.")
        Patched<JsonNode> words) {

    /** @throws Problem INVALID_INPUT with all faults of the cue as it would be */
    Cue of(Cue before) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("start", before.startMillis() / 1000.0);
        node.put("end", before.endMillis() / 1000.0);
        node.put("text", before.text());
        apply(start, "start", node);
        apply(end, "end", node);
        apply(text, "text", node);
        apply(words, "words", node);
        CueReader reader = new CueReader();
        Cue after = reader.read(node, "");
        if (!reader.faults().isEmpty()) {
            throw Problem.invalid(reader.faults());
        }
        return words.isPresent() ? after : WordTimes.follow(before, after);
    }

    /** Which fields it names, for the list of revisions. */
    String summary() {
        StringJoiner names = new StringJoiner(", ");
        List.of("start", "end", "text", "words").stream()
                .filter(name -> field(name).isPresent())
                .forEach(names::add);
        return names.toString();
    }

    private Patched<JsonNode> field(String name) {
        return switch (name) {
            case "start" -> start;
            case "end" -> end;
            case "text" -> text;
            default -> words;
        };
    }

    private static void apply(Patched<JsonNode> field, String name, ObjectNode node) {
        if (field.isPresent()) {
            node.set(name, field.value());
        }
    }
}
