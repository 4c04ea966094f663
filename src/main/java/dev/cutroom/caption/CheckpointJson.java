package dev.cutroom.caption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.media.speech.Dropped;
import dev.cutroom.media.speech.Found;
import dev.cutroom.media.speech.HeardWord;
import dev.cutroom.media.speech.SpokenLanguage;
import java.util.ArrayList;
import java.util.List;

/** Checkpoints as text in their rows. Trees and no binding: {@code media} knows nothing of JSON. */
final class CheckpointJson {

    private static final JsonMapper JSON = new JsonMapper();

    private CheckpointJson() {}

    static String write(SpokenLanguage language) {
        return JSON.createObjectNode()
                .put("code", language.code())
                .put("confidence", language.confidence())
                .toString();
    }

    static SpokenLanguage language(String text) {
        JsonNode json = parse(text);
        return new SpokenLanguage(
                json.get("code").asText(), json.get("confidence").asDouble());
    }

    static String write(Found found) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode words = json.putArray("words");
        found.words()
                .forEach(word -> words.addArray()
                        .add(word.startMillis())
                        .add(word.endMillis())
                        .add(word.text())
                        .add(word.probability()));
        ArrayNode dropped = json.putArray("dropped");
        found.dropped()
                .forEach(one -> dropped.addArray()
                        .add(one.startMillis())
                        .add(one.endMillis())
                        .add(one.text())
                        .add(one.reason().name()));
        return json.put("end", found.endMillis()).toString();
    }

    static Found found(String text) {
        JsonNode json = parse(text);
        List<HeardWord> words = new ArrayList<>();
        json.get("words")
                .forEach(word -> words.add(new HeardWord(
                        word.get(0).asLong(),
                        word.get(1).asLong(),
                        word.get(2).asText(),
                        word.get(3).asDouble())));
        List<Dropped> dropped = new ArrayList<>();
        json.get("dropped")
                .forEach(one -> dropped.add(new Dropped(
                        one.get(2).asText(),
                        one.get(0).asLong(),
                        one.get(1).asLong(),
                        Dropped.Reason.valueOf(one.get(3).asText()))));
        return new Found(words, dropped, json.get("end").asLong());
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A checkpoint cannot be read", e);
        }
    }
}
