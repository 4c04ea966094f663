package dev.cutroom.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invents values for a schema: mostly fitting ones, and on purpose some that are not. */
final class Inventor {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String[] TEXTS = {
        "",
        "a",
        "Take 4",
        "../../etc/passwd",
        "\u202e\u0000\n",
        "'; DROP TABLE video; --",
        "{\\an8}",
        "\ud83c\udfac",
        "9".repeat(400),
        "null",
        "-1",
        "%s%n",
        "<script>",
        "x".repeat(300)
    };
    /** No name that could be looked up, and no address that could be reached: nothing may leave this machine. */
    private static final String[] URLS = {
        "http://127.0.0.1:9/a.mp4",
        "https://[::1]:9/",
        "ftp://127.0.0.1/a",
        "file:///etc/passwd",
        "http://",
        "nonsense",
        ""
    };

    private final Document document;
    private final Random random;

    Inventor(Document document, Random random) {
        this.document = document;
        this.random = random;
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** @param name of the field or parameter */
    JsonNode value(JsonNode schema, String name, int depth) {
        JsonNode resolved = document.resolve(schema);
        if (oneIn(25)) {
            return oddity(name);
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (resolved.has(choice)) {
                return value(any(resolved.get(choice)), name, depth);
            }
        }
        if (resolved.has("allOf")) {
            ObjectNode merged = JSON.objectNode();
            resolved.get("allOf").forEach(part -> {
                if (value(part, name, depth) instanceof ObjectNode fields) {
                    merged.setAll(fields);
                }
            });
            return merged;
        }
        if (resolved.has("const")) {
            return resolved.get("const");
        }
        if (resolved.has("enum")) {
            return any(resolved.get("enum"));
        }
        return typed(resolved, name, depth);
    }

    private JsonNode typed(JsonNode schema, String name, int depth) {
        JsonNode type = schema.path("type");
        String kind = type.isArray() ? any(type).asText() : type.asText("object");
        return switch (kind) {
            case "string" -> JSON.textNode(isUrl(name) ? URLS[random.nextInt(URLS.length)] : text(schema));
            case "integer" -> JSON.numberNode((long) number(schema));
            case "number" -> JSON.numberNode(Math.round(number(schema) * 1000) / 1000.0);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "array" -> array(schema, name, depth);
            case "null" -> JSON.nullNode();
            default -> object(schema, depth);
        };
    }

    private static boolean isUrl(String name) {
        return name.contains("url");
    }

    private String text(JsonNode schema) {
        JsonNode examples = schema.path("examples");
        return examples.size() > 0 && random.nextBoolean()
                ? any(examples).asText()
                : TEXTS[random.nextInt(TEXTS.length)];
    }

    private double number(JsonNode schema) {
        double least =
                schema.path("minimum").asDouble(schema.path("exclusiveMinimum").asDouble(0));
        double most = schema.path("maximum").asDouble(least + 20);
        return switch (random.nextInt(8)) {
            case 0 -> least;
            case 1 -> most;
            case 2 -> least - 1;
            case 3 -> most + 1;
            default -> least + random.nextDouble() * Math.min(most - least, 20);
        };
    }

    private JsonNode array(JsonNode schema, String name, int depth) {
        ArrayNode array = JSON.arrayNode();
        for (int i = random.nextInt(4); i > 0 && depth < 6; i--) {
            array.add(value(schema.path("items"), name, depth + 1));
        }
        return array;
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(key -> required.add(key.asText()));
        schema.path("properties").fields().forEachRemaining(property -> {
            boolean wanted = required.contains(property.getKey()) ? !oneIn(30) : random.nextBoolean();
            if (wanted && depth < 6) {
                object.set(property.getKey(), value(property.getValue(), property.getKey(), depth + 1));
            }
        });
        if (oneIn(25)) {
            object.put("no_such_key", 1);
        }
        return object;
    }

    private JsonNode oddity(String name) {
        List<JsonNode> odd = List.of(
                JSON.nullNode(),
                JSON.numberNode(-1),
                JSON.numberNode(1e300),
                JSON.numberNode(Long.MAX_VALUE),
                JSON.booleanNode(true),
                JSON.arrayNode().add(JSON.arrayNode()),
                JSON.objectNode().put("a", 1),
                JSON.textNode(isUrl(name) ? "nonsense" : TEXTS[random.nextInt(TEXTS.length)]));
        return oneOf(odd);
    }

    private JsonNode any(JsonNode choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
