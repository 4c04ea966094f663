package dev.cutroom.caption;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cutroom.Api;
import dev.cutroom.Samples;
import dev.cutroom.TemporaryData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Captions follow the video into its clips. */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class ClipCaptionsTest {

    private static final String CUES = """
            {"language": "de", "cues": [
              {"start": 0.2, "end": 0.9, "text": "Anfang"},
              {"start": 1.5, "end": 3, "text": "zwei Worte",
               "words": [{"start": 1.5, "end": 1.9, "text": "zwei"}, {"start": 2.2, "end": 3, "text": "Worte"}]}]}""";

    @Inject
    Samples samples;

    private static String project;
    private String video;

    @BeforeEach
    void takeAVideoIn() {
        project = project == null ? Api.project() : project;
        video = Api.video(project, samples.small());
    }

    @Test
    void aTrimHasTheCaptionsOfItsVideoWithEditsAndLooksButNoneFromTheTrash() {
        String caption = caption(CUES);
        send("PATCH", "/captions/" + caption + "/cues/1", "{\"text\": \"zwei Wörter\"}");
        send("PATCH", "/captions/" + caption, "{\"style\": {\"fontSize\": 33}, \"filename\": \"rede.vtt\"}");
        String thrown = caption(CUES);
        given().delete("/api/v1/captions/" + thrown).then().statusCode(204);

        String clip = Api.ended(Api.trim(project, video, 2, 4, "smart")).getString("output_data.video_id");

        JsonPath captions = get("/videos/" + clip + "/captions");
        assertEquals(List.of("derived"), captions.getList("items.source"), captions.prettify());
        assertEquals("de", captions.getString("items[0].language"));
        assertEquals("rede.vtt", captions.getString("items[0].filename"));
        assertEquals(33, captions.getFloat("items[0].style.fontSize"));
        assertEquals(1, captions.getInt("items[0].cue_count"));
        JsonPath cues = get("/captions/" + captions.getString("items[0].id") + "/cues");
        assertEquals("zwei Wörter", cues.getString("items[0].text"));
        assertEquals(List.of(0f, 1f), List.of(cues.getFloat("items[0].start"), cues.getFloat("items[0].end")));
        assertEquals(List.of("Wörter"), cues.getList("items[0].words.text"), cues.prettify());
        assertEquals(1, get("/videos/" + clip).getInt("caption_count"));
        JsonPath revisions = get("/captions/" + captions.getString("items[0].id") + "/revisions");
        assertEquals("From 2.000 s to 4.000 s of caption " + caption, revisions.getString("items[0].detail"));
    }

    @Test
    void everyPartOfASplitHasTheSameTracks() {
        caption(CUES);
        caption("{\"cues\": [{\"start\": 3.2, \"end\": 3.8, \"text\": \"Later\"}]}");

        List<String> parts = Api.ended(
                        send("POST", "/jobs", """
                        {"type": "split_fixed", "project_id": "%s", "video_id": "%s", "input_data": {"interval": 2}}""".formatted(project, video)).getString("id"))
                .getList("output_data.video_ids");

        assertEquals(2, parts.size());
        for (String part : parts) {
            assertEquals(
                    List.of("en", "de"), get("/videos/" + part + "/captions").getList("items.language"));
        }
        assertEquals(List.of(0, 2), get("/videos/" + parts.get(0) + "/captions").getList("items.cue_count"));
        assertEquals(List.of(1, 1), get("/videos/" + parts.get(1) + "/captions").getList("items.cue_count"));
    }

    private String caption(String body) {
        return send("POST", "/videos/" + video + "/captions", body).getString("id");
    }

    private static JsonPath send(String method, String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .request(method, "/api/v1" + path)
                .then()
                .extract()
                .jsonPath();
    }

    private static JsonPath get(String path) {
        return given().get("/api/v1" + path).then().statusCode(200).extract().jsonPath();
    }
}
