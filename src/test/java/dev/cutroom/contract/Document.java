package dev.cutroom.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The OpenAPI document as served: its calls, and whether an answer is what it promises. */
final class Document {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode root;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new HashMap<>();

    Document(String json) throws IOException {
        root = MAPPER.readTree(json);
    }

    /** One call. */
    record Call(String path, String method, JsonNode operation) {

        @Override
        public String toString() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }

        boolean isStream() {
            return operation.at("/responses/200/content").has("text/event-stream");
        }
    }

    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        root.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(call -> calls.add(new Call(path.getKey(), call.getKey(), call.getValue()))));
        return calls;
    }

    /** Follows references, however many. */
    JsonNode resolve(JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            at = root.at(at.get("$ref").asText().substring(1));
        }
        return at;
    }

    /** What is wrong with an answer; empty when it is as the document says. */
    List<String> faults(Call call, int status, String contentType, byte[] body) throws IOException {
        JsonNode answer = call.operation().get("responses").get(String.valueOf(status));
        if (answer == null) {
            return List.of("the status is not documented");
        }
        String type = contentType == null ? "" : contentType.split(";")[0];
        JsonNode content = resolve(answer).path("content");
        if (body.length == 0 || !type.endsWith("json")) {
            return List.of();
        }
        if (!content.has(type)) {
            return List.of("the content type " + type + " is not documented");
        }
        return schema(content.get(type).get("schema")).validate(MAPPER.readTree(body)).stream()
                .map(Error::toString)
                .toList();
    }

    private Schema schema(JsonNode wanted) {
        return schemas.computeIfAbsent(wanted.toString(), missing -> {
            ObjectNode schema = MAPPER.createObjectNode();
            schema.putArray("allOf").add(wanted);
            schema.set("components", root.get("components"));
            return registry.getSchema(schema);
        });
    }
}
