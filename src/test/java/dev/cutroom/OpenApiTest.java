package dev.cutroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The committed document is what generated clients are made from: it must be what is served. */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class OpenApiTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    private static JsonNode served() throws IOException {
        return YAML.readTree(RestAssured.get("/q/openapi").asString());
    }

    @Test
    void theCommittedDocumentIsTheServedOne() throws IOException {
        JsonNode committed = YAML.readTree(Files.readString(Path.of("openapi/openapi.yaml")));
        // The server's address is the test's own.
        ((ObjectNode) committed).remove("servers");
        JsonNode served = served();
        ((ObjectNode) served).remove("servers");
        assertEquals(
                committed,
                served,
                "openapi/openapi.yaml is stale: run ./mvnw -DskipTests package and commit what it writes");
    }

    @Test
    void everyCallHasAnIdASummaryAndProblemAnswers() throws IOException {
        Set<String> ids = new HashSet<>();
        served().get("paths")
                .forEach(path -> path.fields().forEachRemaining(call -> {
                    if (!call.getValue().has("responses")) {
                        return;
                    }
                    assertTrue(
                            ids.add(call.getValue().path("operationId").asText()),
                            call.getValue().path("operationId").asText());
                    assertFalse(call.getValue().path("summary").asText().isEmpty());
                    assertTrue(call.getValue().path("responses").has("500"));
                    assertTrue(call.getValue().path("responses").has("404"));
                }));
        assertFalse(ids.contains(""));
    }

    @Test
    void jobsAreToldApartByTheirType() throws IOException {
        JsonNode schemas = served().at("/components/schemas");
        assertEquals("type", schemas.at("/Job/discriminator/propertyName").asText());
        assertEquals(
                "#/components/schemas/TrimJob",
                schemas.at("/Job/discriminator/mapping/trim").asText());
        assertTrue(schemas.at("/NewJob/discriminator/mapping").has("trim"));
        assertFalse(schemas.at("/NewJob/discriminator/mapping").has("upload"));
    }

    @Test
    void noReferenceDangles() throws IOException {
        JsonNode document = served();
        document.findValuesAsText("$ref")
                .forEach(reference ->
                        assertFalse(document.at(reference.substring(1)).isMissingNode(), reference + " leads nowhere"));
    }
}
