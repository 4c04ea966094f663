package dev.cutroom.video;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cutroom.Api;
import dev.cutroom.Samples;
import dev.cutroom.TemporaryData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Storyboards over HTTP. */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class StoryboardTest {

    @Inject
    Samples samples;

    private String project;

    @BeforeEach
    void makeAProject() {
        project = Api.project();
    }

    @Test
    void whoAsksFirstGetsTheJobThatDrawsItAndThenTheMapAndItsSheets() {
        String video = Api.video(project, samples.small());
        String board = "/api/v1/videos/" + video + "/storyboard";
        String job = given().get(board)
                .then()
                .statusCode(202)
                .header("Location", containsString("/api/v1/jobs/"))
                .body("type", is("storyboard"))
                .extract()
                .path("id");

        JsonPath ended = Api.ended(job);

        assertEquals("completed", ended.getString("status"), ended.prettify());
        assertEquals(board, ended.getString("output_data.storyboard"));
        String map = given().get(board)
                .then()
                .statusCode(200)
                .contentType("text/vtt")
                .header("X-Content-Type-Options", is("nosniff"))
                .extract()
                .asString();
        assertEquals(
                "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nstoryboard/0#xywh=0,0,160,90\n",
                map.substring(0, map.indexOf("\n\n", 10) + 1));
        String tag = given().get(board + "/0")
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("X-Content-Type-Options", is("nosniff"))
                .header("ETag", notNullValue())
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(board + "/0").then().statusCode(304);
        given().get(board + "/1").then().statusCode(404);
        given().get(board + "/..%2Fsource").then().statusCode(404);
        int size = given().get("/api/v1/videos/" + video).path("size_bytes");
        given().delete("/api/v1/videos/" + video + "?hard=true")
                .then()
                .body("bytes_freed", greaterThan(size + map.length()));
    }

    @Test
    void aSearchForScenesDrawsItOnTheWay() {
        String video = Api.video(project, samples.twoScenes());

        assertNull(scenes(video, "{\"dry_run\": true}").get("output_data.storyboard"));
        JsonPath job = scenes(video, "{\"dry_run\": true, \"storyboard\": true}");

        given().get(job.getString("output_data.storyboard"))
                .then()
                .statusCode(200)
                .body(containsString("00:00:03.000 --> 00:00:04.000"));
    }

    @Test
    void twoWhoAskAtOnceWaitForTheSameJob() {
        String video = Api.video(project, samples.busy());
        String board = "/api/v1/videos/" + video + "/storyboard";

        String first = given().get(board).path("id");

        assertEquals(first, given().get(board).path("id"));
        Api.ended(first);
    }

    @Test
    void soundHasNoneAndAVideoInTheTrashShowsNone() {
        String sound = Api.video(project, samples.sound());
        given().get("/api/v1/videos/" + sound + "/storyboard").then().statusCode(422);
        String video = Api.video(project, samples.small());
        given().delete("/api/v1/videos/" + video).then().statusCode(204);
        given().get("/api/v1/videos/" + video + "/storyboard").then().statusCode(404);
    }

    @Test
    void theJobIsSubmittedLikeAnyOther() {
        String video = Api.video(project, samples.small());
        String job = given().contentType(ContentType.JSON)
                .body("{\"type\": \"storyboard\", \"project_id\": \"" + project + "\", \"video_id\": \"" + video
                        + "\", \"input_data\": {}}")
                .post("/api/v1/jobs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        assertEquals("completed", Api.ended(job).getString("status"));
    }

    private JsonPath scenes(String video, String input) {
        String job = given().contentType(ContentType.JSON)
                .body("{\"type\": \"split_scenes\", \"project_id\": \"" + project + "\", \"video_id\": \"" + video
                        + "\", \"input_data\": " + input + "}")
                .post("/api/v1/jobs")
                .path("id");
        return Api.ended(job);
    }
}
