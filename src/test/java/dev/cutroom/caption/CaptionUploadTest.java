package dev.cutroom.caption;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cutroom.Api;
import dev.cutroom.Samples;
import dev.cutroom.TemporaryData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Caption files over HTTP, and what comes of their cues. */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class CaptionUploadTest {

    private static final String SRT = "1\n00:00:00,500 --> 00:00:01,500\nFrom a file\n";

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

    private static String path() {
        return "/api/v1/videos/" + video + "/captions";
    }

    private static ValidatableResponse upload(String name, byte[] bytes) {
        return given().multiPart("file", name, bytes).post(path()).then();
    }

    private static ValidatableResponse upload(String name, String text) {
        return upload(name, text.getBytes(UTF_8));
    }

    private static void refused(String text, int status, String code, String detail) {
        upload("x.srt", text).statusCode(status).body("code", is(code)).body("detail", containsString(detail));
    }

    private static ValidatableResponse cues(String caption) {
        return given().get("/api/v1/captions/" + caption + "/cues").then().statusCode(200);
    }

    @Test
    void aFileMakesACaption() {
        String id = upload("folder/a.srt", SRT)
                .statusCode(201)
                .body("source", is("upload"))
                .body("format", is("srt"))
                .body("language", is("en"))
                .body("filename", is("a.srt"))
                .body("cue_count", is(1))
                .extract()
                .path("id");
        cues(id).body("items[0].text", is("From a file")).body("items[0].start", is(0.5f));
        given().get(path()).then().body("items[0].id", is(id));
    }

    @Test
    void aFileIsWhatIsInIt() {
        upload("a.srt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHello <00:01.500>there\n")
                .statusCode(201)
                .body("format", is("vtt"))
                .body("word_level", is(true));
        upload("a.exe", SRT).statusCode(201).body("format", is("srt"));
        String id = upload(
                        "a.ass",
                        "1\n00:00:00,500 --> 00:00:01,500\nCafé Über\n".getBytes(Charset.forName("windows-1252")))
                .statusCode(201)
                .extract()
                .path("id");
        cues(id).body("items[0].text", is("Café Über"));
    }

    @Test
    void theLanguageIsAField() {
        given().multiPart("language", "pt-BR")
                .multiPart("file", "a.srt", SRT.getBytes(UTF_8))
                .post(path())
                .then()
                .statusCode(201)
                .body("language", is("pt-BR"));
        given().multiPart("file", "a.srt", SRT.getBytes(UTF_8))
                .multiPart("language", "not a language")
                .post(path())
                .then()
                .statusCode(400)
                .body("errors[0].field", is("language"));
        given().multiPart("file", "a.srt", SRT.getBytes(UTF_8))
                .multiPart("title", "x")
                .post(path())
                .then()
                .statusCode(400)
                .body("errors[0].field", is("title"));
    }

    @Test
    void brokenFilesAreRefusedByTheNameOfTheirFault() {
        refused("", 422, "NOT_CAPTIONS", "no line of times");
        refused("PK\u0003\u0004" + "x".repeat(50), 422, "NOT_CAPTIONS", "no line of times");
        refused("\0\u0001".repeat(500), 422, "NOT_CAPTIONS", "");
        refused("WEBVTT\n\n", 422, "NO_CUES", "no cue");
        refused("[Script Info]\nScriptType: v4.00+\n", 422, "NO_CUES", "no cue");
        refused("1\n00:00:99,000 --> 00:01:02,000\nx\n", 422, "BAD_TIME", "Line 2");
        refused(SRT + "\n" + "x".repeat(10_000), 422, "TEXT_TOO_LONG", "Line 2");
        upload("x.srt", "caf\u00e9 \u00fcber \u00e9\u00e9\u00e9 --> \u00c3".getBytes(UTF_8))
                .statusCode(422);
    }

    @Test
    void aFormWithoutAFileIsRefused() {
        given().multiPart("language", "en").post(path()).then().statusCode(400).body("code", is("NO_CAPTION_FILE"));
    }

    @Test
    void whatWasLeftOutIsSaidInTheFirstRevision() {
        String id = upload("a.srt", SRT + "\n2\n00:00:02,000 --> 00:00:02,000\nnever seen\n")
                .statusCode(201)
                .body("cue_count", is(1))
                .extract()
                .path("id");
        given().get("/api/v1/captions/" + id + "/revisions")
                .then()
                .body("items[0].detail", is("1 left out: line 6 does not end after its start"));
    }

    @Test
    void anUploadCountsByItsFieldsAndBytes() {
        String key = UUID.randomUUID().toString();
        String first = keyed(key, "a.srt", SRT).statusCode(201).extract().path("id");
        keyed(key, "a.srt", SRT).statusCode(201).body("id", is(first));
        keyed(key, "a.srt", SRT + "\n").statusCode(422);
        keyed(key, "b.srt", SRT).statusCode(422);
    }

    private static ValidatableResponse keyed(String key, String name, String text) {
        return given().header("Idempotency-Key", key)
                .multiPart("file", name, text.getBytes(UTF_8))
                .post(path())
                .then();
    }

    /** Larger than any other body may be; texts of every kind go out and come back in each form. */
    @Test
    void aLongCaptionGoesThroughEveryForm() {
        String text = "Number %d <i>of</i> & {\\an8} many\n\nמה שלומך 你好 👩‍👩‍👧 --> \\N" + " and more".repeat(100);
        String cues = IntStream.range(0, 6_000)
                .mapToObj(i -> "{\"start\": " + i * 2 + ", \"end\": " + (i * 2 + 1.5) + ", \"text\": \""
                        + text.formatted(i).replace("\\", "\\\\").replace("\n", "\\n") + "\"}")
                .collect(Collectors.joining(", "));
        String id = given().contentType(ContentType.JSON)
                .body("{\"cues\": [" + cues + "]}")
                .post(path())
                .then()
                .statusCode(201)
                .body("cue_count", is(6_000))
                .extract()
                .path("id");
        List<String> texts = cues(id).extract().path("items.text");
        assertEquals(text.formatted(0), texts.get(0));

        for (String format : List.of("srt", "vtt", "ass")) {
            byte[] file = given().get("/api/v1/captions/" + id + "/content?format=" + format)
                    .asByteArray();
            String again = upload("x." + format, file)
                    .statusCode(201)
                    .body("format", is(format))
                    .extract()
                    .path("id");
            assertEquals(texts, cues(again).extract().path("items.text"), format);
        }
        given().contentType(ContentType.JSON)
                .body("{\"text\": \"Changed\"}")
                .patch("/api/v1/captions/" + id + "/cues/5999")
                .then()
                .statusCode(200)
                .body("index", is(5_999));
        given().get("/api/v1/captions/" + id).then().body("revision", is(2)).body("cue_count", is(6_000));
    }

    @Test
    void listsAreNewestFirstAndPaged() {
        String own = Api.video(project, samples.small());
        for (int i = 0; i < 3; i++) {
            given().multiPart("file", i + ".srt", SRT.getBytes(UTF_8))
                    .post("/api/v1/videos/" + own + "/captions")
                    .then()
                    .statusCode(201);
        }
        String list = "/api/v1/videos/" + own + "/captions?limit=2";
        String next = given().get(list)
                .then()
                .body("items.filename", is(List.of("2.srt", "1.srt")))
                .extract()
                .path("next_cursor");
        given().get(list + "&cursor=" + next)
                .then()
                .body("items.filename", is(List.of("0.srt")))
                .body("next_cursor", nullValue());
    }
}
