package dev.cutroom.caption.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;

/** Writes captions as JSON in the shape in which they are created: everything that the model knows. */
public final class JsonWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonWriter() {}

    /** @param language may be null: then it is not written @param out is not closed */
    public static void write(String language, List<Cue> cues, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            if (language != null) {
                json.writeStringField("language", language);
            }
            json.writeArrayFieldStart("cues");
            for (Cue cue : cues) {
                write(cue, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** One cue a line. */
    private static void write(Cue cue, JsonGenerator json) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeNumberField("start", seconds(cue.startMillis()));
        json.writeNumberField("end", seconds(cue.endMillis()));
        json.writeStringField("text", cue.text());
        json.writeArrayFieldStart("words");
        for (Word word : cue.words()) {
            write(word, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Word word, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("start", seconds(word.startMillis()));
        json.writeNumberField("end", seconds(word.endMillis()));
        json.writeStringField("text", word.text());
        if (word.confidence() == null) {
            json.writeNullField("confidence");
        } else {
            json.writeNumberField("confidence", word.confidence());
        }
        json.writeBooleanField("estimated", word.estimated());
        json.writeEndObject();
    }

    private static BigDecimal seconds(long millis) {
        return BigDecimal.valueOf(millis, 3);
    }
}
