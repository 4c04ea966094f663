package dev.cutroom.caption;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.cutroom.caption.text.Word;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The words of a cue in its row: {@code [[start, end, "text", confidence, estimated], …]}, milliseconds, without keys since there are many. */
final class WordsJson {

    private static final JsonFactory JSON = new JsonFactory();

    private WordsJson() {}

    /** Null for no words. */
    static String write(List<Word> words) {
        if (words.isEmpty()) {
            return null;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (Word word : words) {
                write(word, json);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Word word, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeNumber(word.startMillis());
        json.writeNumber(word.endMillis());
        json.writeString(word.text());
        if (word.confidence() == null) {
            json.writeNull();
        } else {
            json.writeNumber(word.confidence());
        }
        json.writeBoolean(word.estimated());
        json.writeEndArray();
    }

    static List<Word> read(String text) {
        if (text == null) {
            return List.of();
        }
        try (JsonParser json = JSON.createParser(text)) {
            List<Word> words = new ArrayList<>();
            json.nextToken();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                words.add(word(json));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("The words of a cue cannot be read", e);
        }
    }

    private static Word word(JsonParser json) throws IOException {
        long start = json.nextLongValue(0);
        long end = json.nextLongValue(0);
        String said = json.nextTextValue();
        Double confidence = json.nextToken() == JsonToken.VALUE_NULL ? null : json.getDoubleValue();
        boolean estimated = json.nextToken() == JsonToken.VALUE_TRUE;
        json.nextToken();
        return new Word(start, end, said, confidence, estimated);
    }
}
