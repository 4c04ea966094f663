package dev.cutroom.caption;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
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

/** Checking and reflowing captions over HTTP. */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class CaptionQualityTest {

    private static final String BAD = """
            {"cues": [{"start": 0.5, "end": 0.7, "text": "Hm."},
              {"start": 2, "end": 6, "text": "This single line of text is certainly far longer than may be"}]}""";

    private static final String GOOD = "{\"cues\": [{\"start\": 1, \"end\": 3, \"text\": \"All is well.\"}]}";

    @Inject
    Samples samples;

    private static String video;

    @BeforeEach
    void takeAVideoIn() {
        if (video == null) {
            video = Api.video(Api.project(), samples.small());
        }
    }

    private static String caption(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/videos/" + video + "/captions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse check(String id, String profile) {
        return given().queryParam("profile", profile)
                .get("/api/v1/captions/" + id + "/qc")
                .then();
    }

    private static ValidatableResponse reflow(String id, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/captions/" + id + "/reflow")
                .then();
    }

    @Test
    void everyViolationIsListed() {
        check(caption(BAD), "netflix")
                .statusCode(200)
                .body("items.index", contains(0, 1))
                .body("items.rule", contains("min_duration", "chars"))
                .body("items.value", contains(0.2f, 60f))
                .body("items.limit", contains(0.833f, 42f))
                .body("items[1].text", is("This single line of text is certainly far longer than may be"));
    }

    @Test
    void profilesDiffer() {
        String id = caption(GOOD);

        check(id, "netflix").body("items", empty());
        check(id, "bbc").body("items", empty());
        check(id, "social").body("items", empty());
        check(caption(BAD), "social").body("items.rule", not(empty()));
        check(id, "nonsense").statusCode(400).body("code", is("INVALID_INPUT")).body("errors[0].field", is("profile"));
    }

    @Test
    void reflowMendsInOneRevision() {
        String id = caption(BAD);

        reflow(id, "{\"profile\": \"netflix\"}")
                .statusCode(200)
                .body("id", is(id))
                .body("revision", is(2));

        check(id, "netflix").body("items", empty());
        given().get("/api/v1/captions/" + id + "/revisions").then().body("items[0].change", is("reflowed"));
        given().get("/api/v1/captions/" + id + "/cues")
                .then()
                .body("items[0].text", is("Hm."))
                .body("items[0].end", lessThanOrEqualTo(1.92f))
                .body("items[1].text", is("This single line of text\nis certainly far longer than may be"));
    }

    @Test
    void whatIsWellIsNotRevised() {
        given().post("/api/v1/captions/" + caption(GOOD) + "/reflow").then().statusCode(415);
        reflow(caption(GOOD), "{}").statusCode(200).body("revision", is(1));
    }

    @Test
    void reflowHonoursTagsAndKeys() {
        String id = caption(BAD);
        String key = UUID.randomUUID().toString();

        given().contentType(ContentType.JSON)
                .header("If-Match", "\"other\"")
                .body("{}")
                .post("/api/v1/captions/" + id + "/reflow")
                .then()
                .statusCode(412);
        for (int i = 0; i < 2; i++) {
            given().contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body("{}")
                    .post("/api/v1/captions/" + id + "/reflow")
                    .then()
                    .statusCode(200)
                    .body("revision", is(2));
        }
        reflow(id, "{\"profile\": \"none\"}").statusCode(400);
        reflow(UUID.randomUUID().toString(), "{}").statusCode(404);
    }
}
