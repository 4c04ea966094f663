package dev.cutroom.video;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.Api;
import dev.cutroom.Samples;
import dev.cutroom.TemporaryData;
import dev.cutroom.storage.Storage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Splits over HTTP, on a service that allows ten parts. */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
@TestProfile(SplitTest.TenParts.class)
class SplitTest {

    public static class TenParts implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("cutroom.split.max-parts", "10");
        }
    }

    @Inject
    Samples samples;

    @Inject
    Storage storage;

    private String project;

    @BeforeEach
    void makeAProject() {
        project = Api.project();
    }

    @Test
    void partsTileTheVideoAndAreCalledByTheirPlace() {
        String video = Api.video(project, samples.small());
        JsonPath job = Api.ended(id(submit("split_fixed", video, "{\"interval\": 1.5}")));

        assertEquals("completed", job.getString("status"));
        List<String> parts = job.getList("output_data.video_ids");
        assertEquals(3, parts.size());
        int pictures = 0;
        double end = 0;
        for (int i = 0; i < parts.size(); i++) {
            JsonPath part = given().get("/api/v1/videos/" + parts.get(i)).jsonPath();
            assertEquals("small (part " + (i + 1) + " of 3)", part.getString("title"));
            assertEquals("small (part " + (i + 1) + " of 3).mp4", part.getString("filename"));
            assertEquals(video, part.getString("parent_video_id"));
            assertTrue(part.getBoolean("is_clip"));
            assertEquals(end, part.getDouble("source_start"), 1e-6);
            end = part.getDouble("source_end");
            pictures += part.getInt("frame_count");
        }
        assertEquals(4.0, end, 1e-6);
        assertEquals(100, pictures);
        given().get("/api/v1/videos/" + video + "/clips").then().body("items", hasSize(3));
    }

    @Test
    void aDryRunFindsScenesAndMakesNothing() {
        String video = Api.video(project, samples.small());
        JsonPath job = Api.ended(id(submit("split_scenes", video, "{\"dry_run\": true}")));

        assertEquals("completed", job.getString("status"));
        assertEquals(List.of(), job.getList("output_data.video_ids"));
        assertEquals(List.of(0), job.getList("output_data.scenes.start_frame"));
        assertEquals(List.of(100), job.getList("output_data.scenes.end_frame"));
        assertEquals(4.0, job.getDouble("output_data.scenes[0].end"), 1e-6);
        given().get("/api/v1/videos/" + video + "/clips").then().body("items", hasSize(0));
    }

    @Test
    void eachSceneHasAPictureThatLiesInIt() {
        String video = Api.video(project, samples.twoScenes());
        JsonPath job = Api.ended(id(submit("split_scenes", video, "{\"min_scene_len\": 1, \"dry_run\": true}")));

        List<Float> times = job.getList("output_data.scenes.thumbnail_time");
        assertTrue(times.get(0) > 0 && times.get(0) < 2, times.toString());
        assertTrue(times.get(1) > 2 && times.get(1) < 4, times.toString());
        List<String> pictures = job.getList("output_data.scenes.thumbnail");
        assertTrue(pictures.get(1).startsWith("/api/v1/videos/" + video + "/thumbnail?t="), pictures.get(1));
        given().get(pictures.get(1)).then().statusCode(200).contentType("image/jpeg");
    }

    @Test
    void scenesAreToldApartByOtherRules() {
        String video = Api.video(project, samples.twoScenes());

        assertEquals(List.of(0, 50), starts(video, "{\"detector\": \"content\", \"dry_run\": true}"));
        assertEquals(List.of(0), starts(video, "{\"detector\": \"content\", \"threshold\": 255, \"dry_run\": true}"));
        assertEquals(List.of(0), starts(video, "{\"detector\": \"threshold\", \"dry_run\": true}"));
        submit("split_scenes", video, "{\"detector\": \"hash\"}").statusCode(400);
    }

    private List<Integer> starts(String video, String input) {
        JsonPath job = Api.ended(id(submit("split_scenes", video, input)));
        assertEquals("completed", job.getString("status"));
        return job.getList("output_data.scenes.start_frame");
    }

    @Test
    void eachSceneBecomesAVideo() {
        String video = Api.video(project, samples.twoScenes());
        JsonPath job = Api.ended(id(submit("split_scenes", video, "{\"min_scene_len\": 1}")));

        assertEquals("completed", job.getString("status"));
        assertEquals(List.of(0, 50), job.getList("output_data.scenes.start_frame"));
        List<String> parts = job.getList("output_data.video_ids");
        assertEquals(2, parts.size());
        given().get("/api/v1/videos/" + parts.get(1))
                .then()
                .body("source_start", is(2.0f))
                .body("frame_count", is(50));
    }

    @Test
    void moreThanTheAllowedPartsAreRefusedBeforeAnyWork() {
        String video = Api.video(project, samples.small());

        submit("split_fixed", video, "{\"interval\": 0.2}")
                .statusCode(400)
                .body("code", is("INVALID_INPUT"))
                .body("errors.field", hasItems("input_data.interval"))
                .body("detail", containsString("20 parts"));
        submit("split_fixed", video, "{\"interval\": 0.4}").statusCode(202);
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        String video = Api.video(project, samples.small());

        for (String bad : List.of("0", "-3", "\"x\"", "1e9", "0.01")) {
            submit("split_fixed", video, "{\"interval\": " + bad + "}")
                    .statusCode(400)
                    .body("errors.field", is(List.of("input_data.interval")));
        }
        submit("split_scenes", video, "{\"min_scene_len\": -1, \"threshold\": \"x\", \"sens\": 1}")
                .statusCode(400)
                .body("errors.field", hasItems("input_data.min_scene_len", "input_data.threshold", "input_data.sens"));
        submit("split_scenes", video, "{\"threshold\": 0.5}").statusCode(400);
        given().contentType(ContentType.JSON)
                .body("{\"type\": \"split_fixed\", \"project_id\": \"" + project + "\", \"input_data\": {}}")
                .post("/api/v1/jobs")
                .then()
                .statusCode(400)
                .body("errors.field", is(List.of("video_id")));
    }

    @Test
    void soundIsPartedByTimeAndHasNoScenes() {
        String video = Api.video(project, samples.sound());

        submit("split_scenes", video, "{}").statusCode(422).body("code", is("NO_VIDEO"));
        JsonPath job = Api.ended(id(submit("split_fixed", video, "{\"interval\": 2.5}")));
        assertEquals("completed", job.getString("status"));
        assertEquals(2, job.getList("output_data.video_ids").size());
    }

    @Test
    void aCancelledSplitLeavesNothing() {
        String video = Api.video(project, samples.busy());
        String job = id(submit("split_fixed", video, "{\"interval\": 7}"));
        await().until(() -> given().get("/api/v1/jobs/" + job).path("status").equals("running"));
        given().post("/api/v1/jobs/" + job + "/cancel").then().statusCode(202);

        JsonPath ended = Api.ended(job);
        assertEquals("cancelled", ended.getString("status"));
        assertNull(ended.get("output_data"));
        await().until(() -> storage.leftScratch().isEmpty());
        given().get("/api/v1/videos/" + video + "/clips").then().body("items", hasSize(0));
    }

    private ValidatableResponse submit(String type, String video, String input) {
        return given().contentType(ContentType.JSON)
                .body("""
                        {"type": "%s", "project_id": "%s", "video_id": "%s", "input_data": %s}""".formatted(type, project, video, input))
                .post("/api/v1/jobs")
                .then();
    }

    private static String id(ValidatableResponse submitted) {
        return submitted.statusCode(202).extract().path("id");
    }
}
