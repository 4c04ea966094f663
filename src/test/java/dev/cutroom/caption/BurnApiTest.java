package dev.cutroom.caption;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.Api;
import dev.cutroom.Samples;
import dev.cutroom.TemporaryData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Burns over HTTP alone. */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class BurnApiTest {

    /** No font has it: nothing is assigned there. */
    private static final String NOBODYS = "\uD8BF\uDFF0";

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

    @Test
    void theNewestCaptionIsBurnedIntoANewVideo() {
        caption(video, "Old");
        String newest = caption(video, "New {\\\\pos(0,0)}':,;[in]%{pts}");

        JsonPath submitted = submit("{}").statusCode(202).extract().jsonPath();
        caption(video, "Later");
        JsonPath job = Api.ended(submitted.getString("id"));

        assertEquals("completed", job.getString("status"), job.prettify());
        assertEquals(newest, job.getString("input_data.caption_id"));
        assertEquals(List.of(), job.getList("output_data.missing_glyphs"));
        String made = job.getString("output_data.video_id");
        assertNotEquals(video, made);
        given().get("/api/v1/videos/" + made)
                .then()
                .statusCode(200)
                .body("state", equalTo("ready"), "is_clip", equalTo(false), "parent_video_id", equalTo(video))
                .body("title", equalTo("small (captioned)"), "filename", equalTo("small (captioned).mp4"))
                .body("frame_count", equalTo(100), "video_codec", equalTo("h264"), "audio_codec", equalTo("aac"));
    }

    @Test
    void anAbsentFontIsSubstitutedAndNamed() {
        String caption = caption(video, "Words");
        JsonPath job = ended("{\"caption_id\": \"" + caption + "\", \"style\": {\"fontName\": \"No Such Font 1\"}}");

        assertEquals("No Such Font 1", job.getString("output_data.substituted_fonts[0].wanted"), job.prettify());
        assertFalse(job.getString("output_data.substituted_fonts[0].used").isBlank());
        assertEquals("No Such Font 1", job.getString("input_data.style.fontName"));
    }

    @Test
    void lettersThatNoFontHasFailTheJobOnceUnlessItMayMissThem() {
        String caption = caption(video, "ok " + NOBODYS);
        JsonPath failed = ended("{\"caption_id\": \"" + caption + "\"}");

        assertEquals("MISSING_GLYPHS", failed.getString("error_code"), failed.prettify());
        assertEquals(1, failed.getInt("attempt"));
        assertTrue(failed.getString("error_message").contains("U+3FFF0"), failed.prettify());
        JsonPath burned = ended("{\"caption_id\": \"" + caption + "\", \"on_missing\": \"warn\"}");
        assertEquals(List.of("U+3FFF0"), burned.getList("output_data.missing_glyphs"), burned.prettify());
    }

    @Test
    void everyFaultOfAStyleIsNamedAtSubmit() {
        caption(video, "Words");

        submit("""
                {"style": {"fontSize": 0, "fontName": "Arial, Bold", "primaryColor": "yellow", "alignment": 10, "fontsize": 1}}""")
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"))
                .body(
                        "errors.field",
                        hasItems(
                                "input_data.style.fontSize",
                                "input_data.style.fontName",
                                "input_data.style.primaryColor",
                                "input_data.style.alignment",
                                "input_data.style.fontsize"));
        submit("{\"style\": {\"alignment\": \"8\"}}").statusCode(202);
    }

    @Test
    void aVideoWithoutCaptionsIsRefusedAtSubmit() {
        String bare = Api.video(project, samples.small());

        submit(bare, "{}").statusCode(422).body("code", equalTo("NO_CAPTIONS"));
    }

    @Test
    void captionsOfAnotherVideoAreRefusedAtSubmit() {
        String other = caption(Api.video(project, samples.small()), "Words");

        submit("{\"caption_id\": \"" + other + "\"}")
                .statusCode(400)
                .body("errors.field", hasItem("input_data.caption_id"));
        submit("{\"caption_id\": \"nobody\"}").statusCode(404);
    }

    private static String caption(String of, String text) {
        return given().contentType(ContentType.JSON)
                .body("{\"cues\": [{\"start\": 0.5, \"end\": 2, \"text\": \"" + text + "\"}], \"language\": \"en\"}")
                .post("/api/v1/videos/" + of + "/captions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse submit(String input) {
        return submit(video, input);
    }

    private static ValidatableResponse submit(String of, String input) {
        return given().contentType(ContentType.JSON)
                .body("{\"type\": \"burn\", \"project_id\": \"" + project + "\", \"video_id\": \"" + of
                        + "\", \"input_data\": " + input + "}")
                .post("/api/v1/jobs")
                .then();
    }

    private static JsonPath ended(String input) {
        return Api.ended(submit(input).statusCode(202).extract().path("id"));
    }
}
