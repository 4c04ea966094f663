package dev.cutroom.media.whisper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.media.speech.HeardSegment;
import dev.cutroom.media.speech.HeardToken;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What is said between the service and its child: a line of JSON each, requests followed by their sound. Lines are short: what
 * is heard comes in a line for each token.
 *
 * <p>Trees and no binding, so that nothing must be known of these classes when a native executable is built.
 */
final class Wire {
    static final String LOAD = "load";
    static final String LOADED = "loaded";
    static final String HEAR = "hear";
    static final String HEARD = "heard";
    static final String LANGUAGES = "languages";
    static final String SEGMENT = "segment";
    static final String TOKEN = "token";
    static final String SIGN = "sign";
    static final String NO_LIBRARY = "no_library";
    static final String ERROR = "error";

    private static final JsonMapper JSON = new JsonMapper();

    /** Languages less probable than this are not worth a word. */
    private static final double WORTH_TELLING = 0.001;

    private Wire() {}

    static ObjectNode message(String kind) {
        ObjectNode message = JSON.createObjectNode();
        message.put("kind", kind);
        return message;
    }

    static String kind(JsonNode message) {
        return message.path("kind").asText();
    }

    static byte[] line(JsonNode message) {
        return (message + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException when it is none */
    static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no message: " + line, e);
        }
    }

    static ObjectNode request(Request request) {
        ObjectNode message = message(HEAR);
        message.put("language", request.instruction().language());
        message.put("translate", request.instruction().translate());
        message.put("prompt", request.instruction().prompt());
        message.put("followed", request.followed());
        message.put("threads", request.threads());
        message.put("beam", request.beam());
        return message;
    }

    static Request request(JsonNode message) {
        Instruction instruction = new Instruction(
                message.get("language").asText(),
                message.get("translate").asBoolean(),
                message.get("prompt").asText());
        return new Request(
                instruction,
                message.get("followed").asBoolean(),
                message.get("threads").asInt(),
                message.get("beam").asInt());
    }

    /** A message with the sound that follows it. */
    static byte[] withSound(ObjectNode message, short[] sound) {
        byte[] line = line(message.put("samples", sound.length));
        ByteBuffer all = ByteBuffer.allocate(line.length + sound.length * Short.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(line);
        for (short sample : sound) {
            all.putShort(sample);
        }
        return all.array();
    }

    /** Sound as the model wants it. */
    static float[] sound(byte[] samples) {
        ByteBuffer bytes = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN);
        float[] sound = new float[samples.length / Short.BYTES];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = bytes.getShort() / 32768f;
        }
        return sound;
    }

    static ObjectNode languages(Map<String, Double> found) {
        ObjectNode message = message(LANGUAGES);
        ObjectNode each = message.putObject("found");
        found.forEach((language, probability) -> {
            if (probability >= WORTH_TELLING) {
                each.put(language, Math.round(probability * 1e4) / 1e4); // a line has its limit
            }
        });
        return message;
    }

    static Map<String, Double> languages(JsonNode message) {
        Map<String, Double> found = new TreeMap<>();
        message.get("found")
                .properties()
                .forEach(one -> found.put(one.getKey(), one.getValue().asDouble()));
        return found;
    }

    static ObjectNode segment(HeardSegment segment) {
        ObjectNode message = message(SEGMENT);
        message.put("start", segment.startMillis());
        message.put("end", segment.endMillis());
        putNumber(message, "no_speech", segment.noSpeechProbability());
        putNumber(message, "log_probability", segment.averageLogProbability());
        message.put("tokens", segment.tokens().size());
        return message;
    }

    /** @param next gives the messages of its tokens, which come after it */
    static HeardSegment segment(JsonNode message, Supplier<JsonNode> next) {
        List<HeardToken> tokens = new ArrayList<>();
        for (int left = message.get("tokens").asInt(); left > 0; left--) {
            tokens.add(token(next.get()));
        }
        return new HeardSegment(
                message.get("start").asLong(),
                message.get("end").asLong(),
                number(message, "no_speech"),
                number(message, "log_probability"),
                tokens);
    }

    static ObjectNode token(HeardToken token) {
        ObjectNode message = message(TOKEN);
        message.put("text", token.text());
        message.put("start", token.startMillis());
        message.put("end", token.endMillis());
        message.put("aligned", token.alignedMillis());
        message.put("p", token.probability());
        return message;
    }

    private static HeardToken token(JsonNode message) {
        return new HeardToken(
                message.get("text").asText(),
                message.get("start").asLong(),
                message.get("end").asLong(),
                message.get("aligned").asLong(),
                message.get("p").asDouble());
    }

    /** JSON has no word for what is not a number. */
    private static void putNumber(ObjectNode message, String name, double value) {
        if (!Double.isNaN(value)) {
            message.put(name, value);
        }
    }

    private static double number(JsonNode message, String name) {
        return message.path(name).asDouble(Double.NaN);
    }
}
