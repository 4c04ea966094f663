package dev.cutroom.caption;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** Captions over HTTP alone. */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class CaptionApiTest {

    private static final String ONE_AND_TWO =
            "{\"cues\": [{\"start\": 2, \"end\": 3, \"text\": \"Two & <three>\"}, {\"start\": 0.5, \"end\": 1.996, \"text\": \"One\\r\\nmore\"}]}";

    private static final String SPOKEN = """
            {"language": "de", "filename": "a/b.vtt", "cues": [{"start": 1, "end": 3, "text": "The fox jumps.", "words": [
              {"start": 1, "end": 1.5, "text": "The", "confidence": 0.75},
              {"start": 1.7, "end": 2, "text": " fox"},
              {"start": 2, "end": 2.5, "text": "jumps", "estimated": true}]}]}""";

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

    private static ValidatableResponse create(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/videos/" + video + "/captions")
                .then();
    }

    private static String caption(String body) {
        return create(body).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse get(String path) {
        return given().get("/api/v1/captions/" + path).then();
    }

    private static ValidatableResponse patch(String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .patch("/api/v1/captions/" + path)
                .then();
    }

    private static ValidatableResponse put(String caption, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/captions/" + caption + "/cues")
                .then();
    }

    private static String content(String caption, String format) {
        return given().queryParam("format", format)
                .get("/api/v1/captions/" + caption + "/content")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asString();
    }

    @Test
    void cuesMakeACaption() {
        String id = create(ONE_AND_TWO)
                .statusCode(201)
                .header("Location", startsWith("/api/v1/captions/"))
                .body("video_id", is(video))
                .body("filename", is("captions.en.srt"))
                .body("language", is("en"))
                .body("format", is("srt"))
                .body("source", is("upload"))
                .body("cue_count", is(2))
                .body("word_level", is(false))
                .body("revision", is(1))
                .body("style", nullValue())
                .body("model_size", nullValue())
                .body("is_deleted", is(false))
                .extract()
                .path("id");

        get(id + "/cues")
                .statusCode(200)
                .body("items.index", contains(0, 1))
                .body("items[0].start", is(0.5f))
                .body("items[0].end", is(1.996f))
                .body("items[0].text", is("One\nmore"))
                .body("items[0].words", empty())
                .body("items[1].text", is("Two & <three>"))
                .body("$", not(org.hamcrest.Matchers.hasKey("caption")));
    }

    @Test
    void wordsComeBackAsTheyWereGiven() {
        String id = create(SPOKEN)
                .statusCode(201)
                .body("word_level", is(true))
                .body("format", is("vtt"))
                .body("language", is("de"))
                .body("filename", is("b.vtt"))
                .extract()
                .path("id");

        get(id + "/cues")
                .body("items[0].words.text", contains("The", "fox", "jumps"))
                .body("items[0].words[0].confidence", is(0.75f))
                .body("items[0].words[1].confidence", nullValue())
                .body("items[0].words.estimated", contains(false, false, true))
                .body("items[0].words[1].start", is(1.7f));
        assertEquals(
                "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nThe<00:00:01.500> <00:00:01.700>fox <00:00:02.000>jumps.<00:00:02.500>\n\n",
                content(id, "vtt"));
    }

    @Test
    void aCaptionCanBeFetchedInEachForm() {
        String id = caption(ONE_AND_TWO);

        assertEquals(
                "1\n00:00:00,500 --> 00:00:01,996\nOne\nmore\n\n2\n00:00:02,000 --> 00:00:03,000\nTwo & <\u2060three>\n\n",
                content(id, "srt"));
        assertEquals(
                content(id, "srt"),
                given().get("/api/v1/captions/" + id + "/content").asString());
        assertEquals("One\nmore\nTwo & <three>\n", content(id, "txt"));
        String ass = content(id, "ass");
        assertEquals(true, ass.contains("PlayResX: 320\nPlayResY: 180\n"), ass);
        assertEquals(true, ass.contains("Dialogue: 0,0:00:00.50,0:00:02.00,Default,,0,0,0,,One\\Nmore\n"), ass);
        given().queryParam("format", "vtt")
                .get("/api/v1/captions/" + id + "/content")
                .then()
                .header("Content-Type", is("text/vtt; charset=utf-8"))
                .header("Content-Disposition", containsString("filename=\"captions.en.vtt\""));
    }

    @Test
    void theJsonFormCanBeSentBack() {
        String id = caption(SPOKEN);
        String json = content(id, "json");

        String again = create(json)
                .statusCode(201)
                .body("language", is("de"))
                .extract()
                .path("id");

        assertEquals(json, content(again, "json"));
    }

    @Test
    void anUnknownFormIsRefused() {
        given().queryParam("format", "docx")
                .get("/api/v1/captions/" + caption(ONE_AND_TWO) + "/content")
                .then()
                .statusCode(400)
                .body("errors.field", contains("format"));
    }

    @Test
    void contentThatTheClientHasIsNotSentAgain() {
        String id = caption(ONE_AND_TWO);
        String path = "/api/v1/captions/" + id + "/content";
        String srt = given().get(path).header("ETag");
        String vtt = given().get(path + "?format=vtt").header("ETag");

        given().header("If-None-Match", srt).get(path).then().statusCode(304).header("ETag", is(srt));
        given().header("If-None-Match", srt)
                .get(path + "?format=vtt")
                .then()
                .statusCode(200)
                .header("ETag", is(vtt));
        patch(id + "/cues/0", "{\"text\": \"Other\"}").statusCode(200);
        given().header("If-None-Match", srt).get(path).then().statusCode(200);
    }

    @Test
    void everyFaultOfCuesIsNamed() {
        create("""
                {"cues": [{"start": 2, "end": 1, "text": "x"}, {"start": -1, "end": "2"}, 7,
                  {"start": 1, "end": 2, "text": " \\n ", "extra": 1},
                  {"start": 1, "end": 360000, "text": "a b", "words": [{"start": 0, "end": 1, "text": "a"}]},
                  {"start": 1, "end": 2, "text": "a b", "words": [{"start": 1, "end": 1.5, "text": "a"}]},
                  {"start": 1, "end": 2, "text": "a b", "words": [{"start": 1, "end": 1.5, "text": "a b"}, {"start": 1, "end": 1, "text": 3, "confidence": 2}]},
                  {"start": 1, "end": 2, "text": "a b", "words": [{"start": 1, "end": 1.5, "text": "a"}, {"start": 1.4, "end": 2.5, "text": "b"}]},
                  {"start": 1, "end": 2, "text": "a b", "words": [{"start": 1, "end": 1.5, "text": "b"}, {"start": 1.6, "end": 1.7, "text": "a"}]}],
                 "language": "english language", "format": "docx", "title": "x"}""")
                .statusCode(400)
                .body("code", is("INVALID_INPUT"))
                .body(
                        "errors.field",
                        equalTo(java.util.List.of(
                                "cues[0].end",
                                "cues[1].start",
                                "cues[1].end",
                                "cues[1].text",
                                "cues[2]",
                                "cues[3].extra",
                                "cues[3].text",
                                "cues[4].end",
                                "cues[5].words",
                                "cues[6].words[0].text",
                                "cues[6].words[1].end",
                                "cues[6].words[1].text",
                                "cues[6].words[1].confidence",
                                "cues[7].words[1]",
                                "cues[8].words[0].text",
                                "title",
                                "language",
                                "format")));
    }

    @Test
    void aBodyOfAnotherShapeIsRefused() {
        create("{}").statusCode(400).body("errors.field", contains("cues"));
        create("{\"cues\": {\"a\": [1]}}").statusCode(400).body("errors.field", contains("cues"));
        create("[]").statusCode(400).body("errors.field", contains("body"));
        create("{\"cues\": [").statusCode(400).body("code", is("MALFORMED_BODY"));
        create("{\"cues\": []} x").statusCode(400).body("code", is("MALFORMED_BODY"));
        create("{\"cues\": [], \"cues\": []}").statusCode(400).body("code", is("MALFORMED_BODY"));
        create("").statusCode(400);
        given().contentType("text/plain")
                .body("x")
                .post("/api/v1/videos/" + video + "/captions")
                .then()
                .statusCode(415);
    }

    @Test
    void oneCueCanBeChanged() {
        String id = caption(ONE_AND_TWO);
        String before = get(id).extract().header("ETag");

        String after = patch(id + "/cues/0", "{\"text\": \"Uno\", \"end\": 1.5}")
                .statusCode(200)
                .body("index", is(0))
                .body("text", is("Uno"))
                .body("start", is(0.5f))
                .extract()
                .header("ETag");

        get(id).body("revision", is(2)).header("ETag", is(after)).header("ETag", not(is(before)));
        get(id + "/cues").header("ETag", is(after)).body("items.text", contains("Uno", "Two & <three>"));
    }

    @Test
    void aCueThatIsMovedGetsTheIndexOfItsTime() {
        String id = caption(ONE_AND_TWO);

        patch(id + "/cues/0", "{\"start\": 2, \"end\": 4}").statusCode(200).body("index", is(1));

        get(id + "/cues").body("items.text", contains("Two & <three>", "One\nmore"));
        patch(id + "/cues/1", "{\"start\": 0, \"end\": 1}").body("index", is(0));
    }

    @Test
    void aChangeThatDoesNotFitIsRefused() {
        String id = caption(SPOKEN);
        patch(id + "/cues/0", "{\"start\": 3, \"end\": 1}").statusCode(400).body("errors.field", contains("end"));
        patch(id + "/cues/0", "{\"text\": null}").statusCode(400).body("errors.field", contains("text"));
        patch(id + "/cues/0", "{\"text\": 1, \"speaker\": \"x\"}")
                .statusCode(400)
                .body("errors.field", contains("speaker"));
        patch(id + "/cues/0", "{\"words\": [{\"start\": 1, \"end\": 2, \"text\": \"No\"}]}")
                .statusCode(400)
                .body("errors.field", contains("words[0].text"));
        patch(id + "/cues/1", "{\"text\": \"x\"}").statusCode(404);
        patch(id + "/cues/-1", "{\"text\": \"x\"}").statusCode(404);
        get(id).body("revision", is(1));
    }

    @Test
    void wordsThatAreStillSaidKeepTheirTimes() {
        String id = caption(SPOKEN);

        patch(id + "/cues/0", "{\"text\": \"The red fox jumps.\"}")
                .statusCode(200)
                .body("words.text", contains("The", "red", "fox", "jumps."))
                .body("words.start", contains(1.0f, 1.5f, 1.7f, 2.0f))
                .body("words.estimated", contains(false, true, false, true));
        patch(id + "/cues/0", "{\"start\": 11, \"end\": 13}").body("words.start", contains(11.0f, 11.5f, 11.7f, 12.0f));
        patch(id + "/cues/0", "{\"words\": null}").body("words", empty());
        get(id).body("word_level", is(false));
    }

    @Test
    void aChangeThatChangesNothingMakesNoRevision() {
        String id = caption(SPOKEN);
        patch(id + "/cues/0", "{\"text\": \"The fox jumps.\", \"end\": 3}").statusCode(200);
        patch(id + "/cues/0", "{}").statusCode(200);
        put(id, get(id + "/cues").extract().asString()).statusCode(200);
        get(id).body("revision", is(1));
    }

    @Test
    void allCuesCanBeReplaced() {
        String id = caption(ONE_AND_TWO);

        put(
                        id,
                        "{\"items\": [{\"start\": 3, \"end\": 4, \"text\": \"C\"}, {\"index\": 9, \"start\": 2, \"end\": 3, \"text\": \"Two & <three>\"}]}")
                .statusCode(200)
                .body("items.text", contains("Two & <three>", "C"))
                .header(
                        "ETag",
                        is(get(id).body("cue_count", is(2))
                                .body("revision", is(2))
                                .extract()
                                .header("ETag")));

        get(id + "/cues").body("items.index", contains(0, 1)).body("items.text", contains("Two & <three>", "C"));
        put(id, "{\"items\": []}").statusCode(200);
        get(id).body("cue_count", is(0)).body("revision", is(3));
        put(id, "{\"items\": [{\"start\": 2, \"end\": 1, \"text\": \"x\"}, {\"start\": 1, \"end\": 2}]}")
                .statusCode(400)
                .body("errors.field", contains("items[0].end", "items[1].text"));
        get(id).body("cue_count", is(0)).body("revision", is(3));
    }

    @Test
    void cuesThatStartTogetherKeepTheOrderInWhichTheyCame() {
        String id = caption(ONE_AND_TWO);
        put(
                        id,
                        "{\"items\": [{\"start\": 1, \"end\": 2, \"text\": \"b\"}, {\"start\": 1, \"end\": 3, \"text\": \"a\"}]}")
                .statusCode(200);
        patch(id + "/cues/0", "{\"text\": \"c\"}").body("index", is(0));
        get(id + "/cues").body("items.text", contains("c", "a"));
        put(
                id,
                "{\"items\": [{\"start\": 1, \"end\": 3, \"text\": \"a\"}, {\"start\": 1, \"end\": 2, \"text\": \"c\"}]}");
        get(id + "/cues").body("items.text", contains("a", "c"));
        get(id).body("revision", is(4));
    }

    @Test
    void everyRevisionIsKept() {
        String id = caption(ONE_AND_TWO);
        patch(id + "/cues/1", "{\"text\": \"Changed\"}").statusCode(200);
        put(id, "{\"items\": [{\"start\": 3, \"end\": 4, \"text\": \"C\"}]}").statusCode(200);

        get(id + "/revisions")
                .statusCode(200)
                .body("items.number", contains(3, 2, 1))
                .body("items.change", contains("cues_replaced", "cue_changed", "created"))
                .body("items.cue_count", contains(1, 2, 2))
                .body("items[0].author", is("local"))
                .body("items[1].detail", is("Cue 1: text"));
        get(id + "/cues?revision=1").body("items.text", contains("One\nmore", "Two & <three>"));
        get(id + "/cues?revision=2").body("items.text", contains("One\nmore", "Changed"));
        get(id + "/cues?revision=3").body("items.text", contains("C"));
        get(id + "/cues?revision=4").statusCode(400);
        String next = get(id + "/revisions?limit=2")
                .body("items.number", contains(3, 2))
                .extract()
                .path("next_cursor");
        get(id + "/revisions?limit=2&cursor=" + next)
                .body("items.number", contains(1))
                .body("next_cursor", nullValue());
    }

    @Test
    void nameLanguageAndStyleCanBeChanged() {
        String id = caption(ONE_AND_TWO);

        patch(
                        id,
                        "{\"filename\": \"../x.srt\", \"language\": \"pt-BR\", \"style\": {\"fontSize\": 30, \"alignment\": \"8\"}}")
                .statusCode(200)
                .body("filename", is("x.srt"))
                .body("language", is("pt-BR"))
                .body("style.fontSize", is(30.0f))
                .body("style.alignment", is(8))
                .body("revision", is(1));
        patch(id, "{\"style\": {\"fontSize\": null, \"primaryColor\": \"#00ff00\"}}")
                .body("style", equalTo(java.util.Map.of("alignment", 8, "primaryColor", "#00ff00")));
        assertEquals(true, content(id, "ass").contains(",&H0000FF00,"));
        patch(id, "{\"style\": null}").body("style", nullValue()).body("filename", is("x.srt"));
    }

    @Test
    void everyFaultOfAChangeIsNamed() {
        patch(
                        caption(ONE_AND_TWO),
                        "{\"filename\": \" \", \"language\": null, \"format\": \"vtt\", \"style\": {\"fontSize\": 0, \"font\": \"x\"}}")
                .statusCode(400)
                .body("errors.field", hasItems("filename", "language", "format", "style.fontSize", "style.font"));
    }

    @Test
    void aChangeOfAnotherStateThanTheOneSeenIsRefused() {
        String id = caption(ONE_AND_TWO);
        String seen = get(id).extract().header("ETag");
        patch(id + "/cues/0", "{\"text\": \"x\"}").statusCode(200);

        given().contentType(ContentType.JSON)
                .header("If-Match", seen)
                .body("{\"items\": []}")
                .put("/api/v1/captions/" + id + "/cues")
                .then()
                .statusCode(412);
        given().contentType(ContentType.JSON)
                .header("If-Match", seen)
                .body("{\"text\": \"y\"}")
                .patch("/api/v1/captions/" + id + "/cues/0")
                .then()
                .statusCode(412);
        given().contentType(ContentType.JSON)
                .header("If-Match", seen)
                .body("{\"language\": \"de\"}")
                .patch("/api/v1/captions/" + id)
                .then()
                .statusCode(412);
        given().header("If-Match", seen).delete("/api/v1/captions/" + id).then().statusCode(412);
        given().header("If-None-Match", get(id).extract().header("ETag"))
                .get("/api/v1/captions/" + id + "/cues")
                .then()
                .statusCode(304);
    }

    @Test
    void aRepeatedRequestMakesOneCaption() {
        String key = UUID.randomUUID().toString();
        String path = "/api/v1/videos/" + video + "/captions";
        String first = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(SPOKEN)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(SPOKEN.replace("  ", " "))
                .post(path)
                .then()
                .statusCode(201)
                .body("id", is(first));
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(ONE_AND_TWO)
                .post(path)
                .then()
                .statusCode(422);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String id = UUID.randomUUID().toString();
        get(id).statusCode(404).body("detail", is("There is no such caption."));
        get(id + "/cues").statusCode(404);
        get(id + "/content").statusCode(404);
        get(id + "/revisions").statusCode(404);
        patch(id, "{}").statusCode(404);
        patch(id + "/cues/0", "{}").statusCode(404);
        put(id, "{\"items\": []}").statusCode(404);
        given().delete("/api/v1/captions/" + id).then().statusCode(404);
        given().post("/api/v1/captions/" + id + "/restore").then().statusCode(404);
        given().get("/api/v1/videos/" + id + "/captions").then().statusCode(404);
        given().contentType(ContentType.JSON)
                .body(SPOKEN)
                .post("/api/v1/videos/" + id + "/captions")
                .then()
                .statusCode(404);
    }
}
