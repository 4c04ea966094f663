package dev.cutroom.caption;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.cutroom.Api;
import dev.cutroom.Samples;
import dev.cutroom.TemporaryData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shifting, replacing and the vocabulary over HTTP. */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class CueChangeTest {

    private static final String SPOKEN = """
            {"cues": [
              {"start": 1, "end": 2, "text": "The cut room", "words": [{"start": 1, "end": 1.2, "text": "The"},
                {"start": 1.2, "end": 1.5, "text": "cut"}, {"start": 1.5, "end": 2, "text": "room"}]},
              {"start": 10, "end": 12, "text": "Uh."},
              {"start": 20, "end": 22, "text": "A cut\\nroom"}]}""";

    @Inject
    Samples samples;

    private static String project;
    private static String video;

    @BeforeEach
    void takeAVideoIn() {
        if (video == null) {
            project = Api.project();
            video = Api.video(project, samples.small());
        }
    }

    private static String caption() {
        return given().contentType(ContentType.JSON)
                .body(SPOKEN)
                .post("/api/v1/videos/" + video + "/captions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/captions/" + path)
                .then();
    }

    private static ValidatableResponse cues(String id) {
        return given().get("/api/v1/captions/" + id + "/cues").then();
    }

    private static String vocabulary(String id) {
        return "/api/v1/projects/" + id + "/vocabulary";
    }

    @Test
    void cuesAndTheirWordsAreShifted() {
        String id = caption();

        post(id + "/shift", "{\"offset\": 1.5}")
                .statusCode(200)
                .body("id", is(id))
                .body("revision", is(2));

        cues(id).body("items.start", contains(2.5f, 11.5f, 21.5f))
                .body("items[0].words.start", contains(2.5f, 2.7f, 3.0f))
                .body("items[0].words.estimated", contains(false, false, false));
        given().get("/api/v1/captions/" + id + "/revisions")
                .then()
                .body("items[0].change", is("shifted"))
                .body("items[0].detail", is("By 1.5 s"));
    }

    @Test
    void onlyCuesOfTheRangeAreStretchedFromItsStart() {
        String id = caption();

        post(id + "/shift", "{\"factor\": 2, \"from\": 10, \"to\": 20}").statusCode(200);

        cues(id).body("items.start", contains(1f, 10f, 20f)).body("items.end", contains(2f, 14f, 22f));
    }

    @Test
    void noCueIsShiftedOutOfTheVideosTime() {
        String id = caption();

        post(id + "/shift", "{\"offset\": -1.5}")
                .statusCode(400)
                .body("errors[0].field", is("offset"))
                .body("errors[0].message", containsString("at least -1.0"));
        post(id + "/shift", "{\"offset\": 359990}").statusCode(400);
        post(id + "/shift", "{\"from\": 5, \"to\": 5, \"offset\": 1}").statusCode(400);
        post(id + "/shift", "{\"offset\": 0}").statusCode(200).body("revision", is(1));
        post(id + "/shift", "{\"offset\": -1}").statusCode(200).body("revision", is(2));
    }

    @Test
    void aRepeatedShiftShiftsOnce() {
        String id = caption();
        String key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            given().contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body("{\"offset\": 1}")
                    .post("/api/v1/captions/" + id + "/shift")
                    .then()
                    .statusCode(200);
        }

        cues(id).body("items[0].start", is(2f));
    }

    @Test
    void textIsReplacedAndWordsKeepTheirTimes() {
        String id = caption();
        String etag = given().get("/api/v1/captions/" + id).header("ETag");

        given().contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body("{\"find\": \"Cut Room\", \"replace\": \"Cutroom\", \"case_sensitive\": false}")
                .post("/api/v1/captions/" + id + "/replace")
                .then()
                .statusCode(200)
                .header("ETag", not(etag))
                .body("id", is(id))
                .body("revision", is(2))
                .body("replaced", is(2))
                .body("caption", is((Object) null));

        cues(id).body("items.text", contains("The Cutroom", "Uh.", "A Cutroom"))
                .body("items[0].words.text", contains("The", "Cutroom"))
                .body("items[0].words[0].end", is(1.2f))
                .body("items[0].words[1].start", is(1.2f));
        given().get("/api/v1/captions/" + id + "/revisions")
                .then()
                .body("items[0].change", is("text_replaced"))
                .body("items[0].detail", is("2 places in 2 cues"));
    }

    @Test
    void aCueOfWhichNothingIsLeftGoes() {
        String id = caption();

        post(id + "/replace", "{\"find\": \"uh\\\\W*\", \"replace\": \"\", \"regex\": true, \"case_sensitive\": false}")
                .statusCode(200)
                .body("cue_count", is(2));
        post(id + "/replace", "{\"find\": \"nothing like it\", \"replace\": \"\"}")
                .statusCode(200)
                .body("replaced", is(0))
                .body("revision", is(2));
        post(id + "/replace", "{\"find\": \"(\", \"replace\": \"\", \"regex\": true}")
                .statusCode(400);
        post(id + "/replace", "{\"find\": \"\"}").statusCode(400).body("errors", hasSize(2));
    }

    @Test
    void aProjectHasAVocabulary() {
        given().get(vocabulary(project)).then().statusCode(200).body("items", empty());

        String etag = given().contentType(ContentType.JSON)
                .body("{\"items\": [{\"term\": \" Cutroom \", \"variants\": [\"cut room\"]}, {\"term\": \"Anna\"}]}")
                .put(vocabulary(project))
                .then()
                .statusCode(200)
                .body("items.term", contains("Cutroom", "Anna"))
                .body("items[1].variants", empty())
                .extract()
                .header("ETag");

        given().header("If-None-Match", etag).get(vocabulary(project)).then().statusCode(304);
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"other\"")
                .body("{\"items\": []}")
                .put(vocabulary(project))
                .then()
                .statusCode(412);
    }

    @Test
    void aVocabularyIsChecked() {
        given().contentType(ContentType.JSON)
                .body(
                        "{\"items\": [{\"term\": \"A\", \"variants\": [\"x\"]}, {\"term\": \"B\", \"variants\": [\"x\", \"?\", null]}, null]}")
                .put(vocabulary(project))
                .then()
                .statusCode(400)
                .body(
                        "errors.field",
                        contains("items[1].variants[0]", "items[1].variants[1]", "items[1].variants[2]", "items[2]"));
        given().contentType(ContentType.JSON)
                .body("{}")
                .put(vocabulary(project))
                .then()
                .statusCode(400);
        given().get(vocabulary(UUID.randomUUID().toString())).then().statusCode(404);
    }

    @Test
    void aVocabularyGoesWithItsProject() {
        String id = Api.project();
        given().contentType(ContentType.JSON)
                .body("{\"items\": [{\"term\": \"Anna\"}]}")
                .put(vocabulary(id))
                .then()
                .statusCode(200);

        given().queryParam("hard", true).delete("/api/v1/projects/" + id).then().statusCode(200);

        given().get(vocabulary(id)).then().statusCode(404);
    }
}
