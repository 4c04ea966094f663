package dev.cutroom.caption;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.Api;
import dev.cutroom.Samples;
import dev.cutroom.TemporaryData;
import dev.cutroom.database.Sql;
import dev.cutroom.media.font.StrangeFonts;
import dev.cutroom.storage.Storage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fonts of projects over HTTP. */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class FontApiTest {

    private static final String NAME = "Marque Sans Mono";

    @Inject
    Samples samples;

    @Inject
    Storage storage;

    @Inject
    FontFiles files;

    @Inject
    Sql sql;

    @Test
    void burnsOfTheProjectUseItsFontsAndOthersDoNot() {
        String project = Api.project();
        String font = add(project, "../Marque Mono.ttf", StrangeFonts.marque())
                .statusCode(201)
                .body("faces[0].family", equalTo(NAME), "faces[0].weight", equalTo(400))
                .body("filename", equalTo("Marque Mono.ttf"))
                .extract()
                .path("id");

        assertEquals(List.of(), substituted(project));
        assertEquals(List.of(NAME), substituted(Api.project()));
        given().get("/api/v1/projects/" + project + "/fonts").then().body("items.id", equalTo(List.of(font)));
        given().get("/api/v1/fonts/" + font).then().statusCode(200).body("project_id", equalTo(project));
    }

    @Test
    void aRemovedFontIsGoneWithItsFile() {
        String project = Api.project();
        String font = add(project, "a.ttf", StrangeFonts.marque()).extract().path("id");
        String key = key(font);
        assertEquals(Set.of(key), files.inUse(List.of(key, "other")));

        given().delete("/api/v1/fonts/" + font).then().statusCode(204);

        given().get("/api/v1/fonts/" + font).then().statusCode(404);
        assertFalse(Files.exists(storage.local(key)));
        assertEquals(List.of(NAME), substituted(project));
    }

    @Test
    void fontsGoWithTheirProject() {
        String project = Api.project();
        byte[] bytes = StrangeFonts.marque();
        String key = key(add(project, "a.ttf", bytes).extract().path("id"));
        assertTrue(Files.exists(storage.local(key)));

        given().delete("/api/v1/projects/" + project + "?hard=true")
                .then()
                .statusCode(200)
                .body("bytes_freed", equalTo(bytes.length));
        assertFalse(Files.exists(storage.local(key)));
        assertEquals(Set.of(), files.inUse(List.of(key)));
    }

    @Test
    void whatCannotBeUsedIsRefusedByItsReasonAndNothingIsKept() {
        String project = Api.project();
        byte[] font = StrangeFonts.marque();

        add(project, "a.ttf", "no font".getBytes()).statusCode(422).body("code", equalTo("NOT_A_FONT"));
        add(project, "a.ttf", Arrays.copyOf(font, font.length / 2))
                .statusCode(422)
                .body("code", equalTo("NOT_A_FONT"));
        add(project, "a.ttf", StrangeFonts.marque(2)).statusCode(422).body("code", equalTo("FONT_FORBIDDEN"));
        add("nobody", "a.ttf", font).statusCode(404);
        given().multiPart("other", "x")
                .post("/api/v1/projects/" + project + "/fonts")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("other"));
        given().get("/api/v1/projects/" + project + "/fonts").then().body("items", empty());
    }

    @Test
    void theSameFontTwiceIsAConflictUnlessItIsTheSameRequest() {
        String project = Api.project();
        ValidatableResponse first = add(project, "a.ttf", StrangeFonts.marque());
        add(project, "b.ttf", StrangeFonts.marque()).statusCode(409).body("code", equalTo("FONT_EXISTS"));

        String other = Api.project();
        for (int i = 0; i < 2; i++) {
            given().header("Idempotency-Key", "font-1")
                    .multiPart("file", "a.ttf", StrangeFonts.marque())
                    .post("/api/v1/projects/" + other + "/fonts")
                    .then()
                    .statusCode(201);
        }
        first.statusCode(201).body("size_bytes", greaterThan(100_000));
        given().get("/api/v1/projects/" + other + "/fonts").then().body("items.size()", equalTo(1));
    }

    private List<String> substituted(String project) {
        String video = Api.video(project, samples.small());
        given().contentType(ContentType.JSON)
                .body("{\"cues\": [{\"start\": 0, \"end\": 1, \"text\": \"Hi\"}], \"language\": \"en\"}")
                .post("/api/v1/videos/" + video + "/captions")
                .then()
                .statusCode(201);
        JsonPath job = Api.ended(given().contentType(ContentType.JSON)
                .body("""
                        {"type": "burn", "project_id": "%s", "video_id": "%s", "input_data": {"style": {"fontName": "%s"}}}""".formatted(project, video, NAME))
                .post("/api/v1/jobs")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
        assertEquals("completed", job.getString("status"), job.prettify());
        return job.getList("output_data.substituted_fonts.wanted");
    }

    private String key(String font) {
        return sql.first("SELECT storage_key FROM font WHERE id = ?", row -> row.getString(1), font)
                .orElseThrow();
    }

    private static ValidatableResponse add(String project, String name, byte[] font) {
        return given().multiPart("file", name, font)
                .post("/api/v1/projects/" + project + "/fonts")
                .then();
    }
}
