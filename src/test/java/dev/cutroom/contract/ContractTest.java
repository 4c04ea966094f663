package dev.cutroom.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.Api;
import dev.cutroom.Samples;
import dev.cutroom.TemporaryData;
import dev.cutroom.contract.Document.Call;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Calls the API at random from its own document: no answer may be a 500, have a status that the document does not list, or a body that is
 * not as the document says.
 *
 * <p>{@code -Dcontract.seed=…} repeats a run, {@code -Dcontract.calls=…} makes it longer.
 */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class ContractTest {

    private static final long SEED = Long.getLong("contract.seed", System.nanoTime());
    private static final int CALLS = Integer.getInteger("contract.calls", 1000);
    private static final int FRESH_EVERY = 100;

    @Inject
    Samples samples;

    /** Ids of things that are there, by the noun that paths name them by. */
    private final Map<String, List<String>> things = new HashMap<>();

    private Inventor inventor;
    private Document document;

    @Test
    void noAnswerIsAServerErrorOrAnythingThatTheDocumentDoesNotSay() throws Exception {
        document = new Document(RestAssured.get("/q/openapi?format=json").asString());
        inventor = new Inventor(document, new Random(SEED));
        List<Call> calls =
                document.calls().stream().filter(call -> !call.isStream()).toList();
        Set<String> faults = new TreeSet<>();
        Map<String, Integer> succeeded = new TreeMap<>();
        for (int i = 0; i < CALLS; i++) {
            if (i % FRESH_EVERY == 0) {
                makeThings();
            }
            Call call = calls.get(i % calls.size());
            Response answer = send(call);
            judge(call, answer, faults);
            succeeded.merge(call.toString(), answer.statusCode() < 300 ? 1 : 0, Integer::sum);
        }
        assertEquals(Set.of(), faults, "seed " + SEED);
        // Where no request ever got through, nothing was tested.
        succeeded.values().removeIf(count -> count > 0);
        assertTrue(
                CALLS < 1000 || succeeded.size() < calls.size() / 4,
                "never succeeded: " + succeeded.keySet() + ", seed " + SEED);
    }

    private void makeThings() {
        String project = Api.project();
        String video = Api.video(project, samples.small());
        String trim = Api.trim(project, video, 0, 1, "copy");
        Api.ended(trim);
        things.computeIfAbsent("projects", none -> new ArrayList<>()).add(project);
        things.computeIfAbsent("videos", none -> new ArrayList<>()).add(video);
        things.computeIfAbsent("jobs", none -> new ArrayList<>()).add(trim);
        Response caption = given().contentType("application/json")
                .body("{\"language\": \"en\", \"cues\": [{\"start\": 0.5, \"end\": 1.5, \"text\": \"Hello\"}]}")
                .post("/api/v1/videos/" + video + "/captions");
        if (caption.statusCode() == 201) {
            things.computeIfAbsent("captions", none -> new ArrayList<>()).add(caption.path("id"));
        }
    }

    private Response send(Call call) {
        RequestSpecification request = given().urlEncodingEnabled(true);
        for (JsonNode parameter : call.operation().path("parameters")) {
            add(request, call, document.resolve(parameter));
        }
        JsonNode content =
                document.resolve(call.operation().path("requestBody")).path("content");
        if (content.has("multipart/form-data") && (!content.has("application/json") || inventor.oneIn(2))) {
            request.multiPart("file", inventor.oneOf(List.of("a.mp4", "a.srt", "../x", "\u00e9.vtt")), bytes());
        } else if (content.has("application/octet-stream")) {
            request.contentType("application/octet-stream").body(bytes());
        } else if (content.size() > 0) {
            String type = content.has("application/json")
                    ? "application/json"
                    : content.fieldNames().next();
            request.contentType(type).body(body(content.get(type).path("schema")));
        }
        return request.request(call.method().toUpperCase(java.util.Locale.ROOT), call.path());
    }

    private byte[] bytes() {
        return inventor.oneIn(2)
                ? "1\n00:00:00,500 --> 00:00:01,500\nHello\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)
                : new byte[] {1, 2, 3};
    }

    /** Ids in bodies are mostly of things that are there: else nothing gets past the first look. */
    private String body(JsonNode schema) {
        JsonNode body = inventor.value(schema, "", 0);
        if (body instanceof ObjectNode fields) {
            for (String noun : List.of("project", "video")) {
                if (fields.has(noun + "_id") && !inventor.oneIn(5)) {
                    fields.put(noun + "_id", newest(noun + "s"));
                }
            }
        }
        return inventor.oneIn(40) ? "{\"a\": " : body.toString();
    }

    private void add(RequestSpecification request, Call call, JsonNode parameter) {
        String name = parameter.get("name").asText();
        String in = parameter.get("in").asText();
        if (in.equals("path")) {
            request.pathParam(name, pathValue(call, name, parameter));
        } else if (!inventor.oneIn(3)) {
            return;
        } else if (in.equals("query")) {
            request.queryParam(
                    name, name.equals("wait") ? "0" : text(inventor.value(parameter.path("schema"), name, 0)));
        } else if (in.equals("header")) {
            request.header(name, UUID.randomUUID().toString());
        }
    }

    private String pathValue(Call call, String name, JsonNode parameter) {
        if (!name.equals("id") && !name.endsWith("_id")) {
            return text(inventor.value(parameter.path("schema"), name, 0)).replaceAll("[^0-9A-Za-z-]", "_") + "";
        }
        if (inventor.oneIn(12)) {
            return inventor.oneOf(List.of(UUID.randomUUID().toString(), "nonsense", "0", "%00", "a'b"));
        }
        return newest(call.path().split("/")[3]);
    }

    private String newest(String noun) {
        List<String> ids = things.getOrDefault(noun, List.of("none"));
        return ids.get(ids.size() - 1);
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }

    private void judge(Call call, Response answer, Set<String> faults) throws Exception {
        int status = answer.statusCode();
        List<String> found = status >= 500 && status != 503 && status != 507
                ? List.of(answer.asString())
                : document.faults(call, status, answer.contentType(), answer.asByteArray());
        found.forEach(fault -> faults.add(call + " -> " + status + ": " + fault));
    }
}
