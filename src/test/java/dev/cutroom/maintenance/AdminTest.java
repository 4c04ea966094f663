package dev.cutroom.maintenance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.TemporaryData;
import dev.cutroom.maintenance.OneAtATime.Work;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class AdminTest {

    @ConfigProperty(name = "cutroom.data-dir")
    Path data;

    @Inject
    OneAtATime turns;

    @ParameterizedTest
    @ValueSource(strings = {"vacuum", "analyze", "integrity-check", "backup", "reconcile"})
    void aBodyIsNotNeededAndAnEmptyOneIsTheSame(String verb) {
        given().noContentType().post("/api/v1/admin/" + verb).then().statusCode(200);
        given().contentType(ContentType.JSON)
                .post("/api/v1/admin/" + verb)
                .then()
                .statusCode(200);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/admin/" + verb)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vacuum", "analyze", "integrity-check", "backup", "reconcile"})
    void anUnknownKeyIsNamed(String verb) {
        given().contentType(ContentType.JSON)
                .body("{\"now\": true}")
                .post("/api/v1/admin/" + verb)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("INVALID_INPUT"))
                .body("errors.field", hasItem("now"));
    }

    @Test
    void reconcilingWantsTrueOrFalse() {
        given().contentType(ContentType.JSON)
                .body("{\"dry_run\": \"no\"}")
                .post("/api/v1/admin/reconcile")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("dry_run"));
    }

    @ParameterizedTest
    @CsvSource({
        "VACUUM, vacuum",
        "ANALYZE, analyze",
        "INTEGRITY_CHECK, integrity-check",
        "BACKUP, backup",
        "RECONCILE, reconcile"
    })
    void aSecondOneOfTheSameKindIsRefusedWhileTheFirstIsAtWork(Work work, String verb) {
        turns.run(
                work,
                () -> given().noContentType()
                        .post("/api/v1/admin/" + verb)
                        .then()
                        .statusCode(409)
                        .contentType("application/problem+json")
                        .body("code", is("ALREADY_RUNNING")));
        given().noContentType().post("/api/v1/admin/" + verb).then().statusCode(200);
    }

    @Test
    void theDatabaseIsFoundWhole() {
        given().noContentType()
                .post("/api/v1/admin/integrity-check")
                .then()
                .statusCode(200)
                .body("ok", is(true))
                .body("problems", emptyIterable())
                .body("truncated", is(false));
    }

    @Test
    void vacuumingAndAnalyzingSayWhatCameOfIt() {
        given().noContentType()
                .post("/api/v1/admin/vacuum")
                .then()
                .statusCode(200)
                .body("pages_freed", greaterThanOrEqualTo(0))
                .body("bytes_freed", greaterThanOrEqualTo(0))
                .body("pages_left", is(0));
        given().noContentType()
                .post("/api/v1/admin/analyze")
                .then()
                .statusCode(200)
                .body("tables", greaterThanOrEqualTo(0))
                .body("indexes", greaterThanOrEqualTo(0));
    }

    @Test
    void aBackupIsNamedWithoutItsPlaceAndHasTheBytesThatWereSaid() throws Exception {
        String answer = given().noContentType()
                .post("/api/v1/admin/backup")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertFalse(answer.contains("/"), answer);
        JsonPath backup = new JsonPath(answer);
        byte[] bytes = Files.readAllBytes(data.resolve("backups").resolve(backup.getString("filename")));
        assertEquals(bytes.length, backup.getLong("size_bytes"));
        assertEquals(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                backup.getString("sha256"));
    }

    @Test
    void aRunSaysWhetherItWasDry() {
        given().noContentType()
                .post("/api/v1/admin/reconcile")
                .then()
                .statusCode(200)
                .body("dry_run", is(true))
                .body("bytes_freed", is(0))
                .body("$", hasKey("orphans"))
                .body("$", hasKey("missing"))
                .body("$", hasKey("stale"));
        given().contentType(ContentType.JSON)
                .body("{\"dry_run\": false}")
                .post("/api/v1/admin/reconcile")
                .then()
                .body("dry_run", is(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vacuum", "analyze", "integrity-check", "backup", "reconcile"})
    void theDocumentSaysThatNoBodyIsNeededAndThatOneOfAKindIsAtWork(String verb) {
        JsonPath document = given().get("/q/openapi?format=json").jsonPath();
        String call = "paths.'/api/v1/admin/" + verb + "'.post.";
        assertFalse(document.getBoolean(call + "requestBody.required"));
        assertTrue(document.getMap(call + "responses").containsKey("409"));
        assertTrue(document.getMap(call + "responses").containsKey("200"));
    }
}
