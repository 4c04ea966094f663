package dev.cutroom;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.storage.Storage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A real video through the whole house, over HTTP alone. */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class JourneyTest {

    @Inject
    Samples samples;

    @Inject
    Storage storage;

    @Test
    void aVideoIsUploadedMeasuredTrimmedAndDownloaded() {
        String project = Api.project();
        JsonPath accepted = given().multiPart("title", "My take")
                .multiPart("file", "take 4.mp4", Samples.bytes(samples.small()))
                .post("/api/v1/projects/" + project + "/videos")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
        assertEquals("processing", accepted.getString("video.state"));
        assertEquals("completed", Api.ended(accepted.getString("job.id")).getString("status"));
        String video = accepted.getString("video.id");
        given().get("/api/v1/videos/" + video)
                .then()
                .body("state", is("ready"))
                .body("title", is("My take"))
                .body("filename", is("take 4.mp4"))
                .body("frame_rate", is("25/1"))
                .body("frame_count", is(100))
                .body("duration", is(4.0f))
                .body("has_audio", is(true));

        JsonPath exact = Api.ended(Api.trim(project, video, 1.0, 2.52, "exact"));
        assertEquals("exact", exact.getString("output_data.mode_used"));
        String clip = exact.getString("output_data.video_id");
        given().get("/api/v1/videos/" + clip)
                .then()
                .body("frame_count", is(38))
                .body("is_clip", is(true))
                .body("parent_video_id", is(video))
                .body("source_start", is(1.0f))
                .body("source_end", is(2.52f));

        JsonPath smart = Api.ended(Api.trim(project, video, 0.52, 1.52, "smart"));
        assertEquals("smart", smart.getString("output_data.mode_used"));
        assertNull(smart.getString("output_data.reason"));
        assertEquals(0.52, smart.getDouble("output_data.actual_start"), 1e-6);

        JsonPath copy = Api.ended(Api.trim(project, video, 1.3, 2.5, "copy"));
        assertEquals("copy", copy.getString("output_data.mode_used"));
        assertEquals(1.0, copy.getDouble("output_data.actual_start"), 0.001);

        given().queryParam("q", "TAKE")
                .queryParam("is_clip", false)
                .get("/api/v1/projects/" + project + "/videos")
                .then()
                .body("items.id", is(List.of(video)));
        given().get("/api/v1/videos/" + video + "/clips").then().body("items", hasSize(3));
        given().get("/api/v1/projects/" + project).then().body("video_count", is(4));
        given().get("/api/v1/jobs/" + exact.getString("id") + "/attempts")
                .then()
                .body("items", hasSize(1))
                .body("items[0].outcome", is("completed"));
    }

    @Test
    void contentIsServedWholeInPartsAndByTag() {
        byte[] bytes = Samples.bytes(samples.small());
        String content = "/api/v1/videos/" + Api.video(Api.project(), samples.small()) + "/content";
        Response whole = given().get(content);
        assertArrayEquals(bytes, whole.asByteArray());
        assertEquals("video/mp4", whole.contentType());
        assertEquals("nosniff", whole.header("X-Content-Type-Options"));

        Response part = given().header("Range", "bytes=100-199").get(content);
        assertEquals(206, part.statusCode());
        assertEquals("bytes 100-199/" + bytes.length, part.header("Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(bytes, 100, 200), part.asByteArray());

        Response several = given().header("Range", "bytes=0-9,-10").get(content);
        assertEquals(206, several.statusCode());
        assertTrue(several.contentType().startsWith("multipart/byteranges; boundary="));

        given().header("Range", "bytes=" + bytes.length + "-")
                .get(content)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + bytes.length)
                .body("code", is("RANGE_NOT_SATISFIABLE"));
        given().header("If-None-Match", whole.header("ETag"))
                .get(content)
                .then()
                .statusCode(304);
        given().header("Range", "bytes=0-9")
                .header("If-Range", "\"old\"")
                .get(content)
                .then()
                .statusCode(200);
        given().head(content).then().statusCode(200).header("Content-Length", String.valueOf(bytes.length));
    }

    @Test
    void whatIsNoVideoIsRefusedOnceAndLeavesNothing() {
        String project = Api.project();
        JsonPath accepted = given().multiPart(
                        "file", "film.mp4", "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n".getBytes())
                .post("/api/v1/projects/" + project + "/videos")
                .jsonPath();
        JsonPath job = Api.ended(accepted.getString("job.id"));
        assertEquals("failed", job.getString("status"));
        assertEquals(1, job.getInt("attempt"));
        assertEquals("UNSUPPORTED_MEDIA", job.getString("error_code"));
        String video = accepted.getString("video.id");
        given().get("/api/v1/videos/" + video)
                .then()
                .body("state", is("rejected"))
                .body("rejected_code", is("UNSUPPORTED_MEDIA"));
        given().get("/api/v1/videos/" + video + "/content")
                .then()
                .statusCode(409)
                .body("code", is("REJECTED"));
        await("the refused bytes to go").until(() -> !storage.incoming().contains(video));
    }

    @Test
    void anEmptyOrBrokenUploadIsAClearProblem() {
        String videos = "/api/v1/projects/" + Api.project() + "/videos";
        given().contentType("application/octet-stream")
                .body(new byte[0])
                .put(videos + "/content")
                .then()
                .statusCode(422)
                .body("code", is("EMPTY_FILE"));
        given().contentType("multipart/form-data; boundary=x")
                .body("--x--\r\n".getBytes())
                .post(videos)
                .then()
                .statusCode(400)
                .body("code", is("NO_FILE"));
        given().contentType("multipart/form-data; boundary=x")
                .body("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nbytes".getBytes())
                .post(videos)
                .then()
                .statusCode(400)
                .body("code", is("UPLOAD_INCOMPLETE"));
        given().multiPart("file", "a.mp4", new byte[] {1})
                .multiPart("titel", "x")
                .post(videos)
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("titel"));
        given().get(videos).then().body("items", hasSize(0));
    }

    @Test
    void aRunningTrimIsCancelledAndLeavesNothing() {
        String project = Api.project();
        String job = Api.trim(project, Api.video(project, samples.busy()), 0.5, 59, "exact");
        await().until(() -> given().get("/api/v1/jobs/" + job).path("status").equals("running"));
        given().post("/api/v1/jobs/" + job + "/cancel").then().statusCode(202).body("cancel_requested", is(true));
        assertEquals("cancelled", Api.ended(job).getString("status"));
        await().until(() -> storage.leftScratch().isEmpty());
        given().post("/api/v1/jobs/" + job + "/cancel").then().statusCode(409).body("code", is("JOB_FINISHED"));
    }

    @Test
    void aTrimThatCannotBeIsRefusedWithAllItsFaults() {
        String project = Api.project();
        String video = Api.video(project, samples.small());
        given().contentType(ContentType.JSON)
                .body("""
                        {"type": "trim", "project_id": "%s", "video_id": "%s", "priority": 101,
                         "input_data": {"start_time": -1, "end_time": "x", "sart": 1}}""".formatted(project, video))
                .post("/api/v1/jobs")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("priority"));
        given().contentType(ContentType.JSON)
                .body("""
                        {"type": "trim", "project_id": "%s", "video_id": "%s",
                         "input_data": {"start_time": -1, "end_time": "x", "sart": 1}}""".formatted(project, video))
                .post("/api/v1/jobs")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("input_data.start_time", "input_data.end_time", "input_data.sart"));
        given().contentType(ContentType.JSON)
                .body("""
                        {"type": "trim", "project_id": "%s", "video_id": "%s",
                         "input_data": {"start_time": 9, "end_time": 12}}""".formatted(project, video))
                .post("/api/v1/jobs")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"));
    }

    @Test
    void aThumbnailIsAPictureInTheWantedForm() {
        String thumbnail = "/api/v1/videos/" + Api.video(Api.project(), samples.small()) + "/thumbnail";
        byte[] jpeg = given().accept("image/jpeg").get(thumbnail + "?t=1.5").asByteArray();
        assertEquals((byte) 0xFF, jpeg[0]);
        byte[] webp = given().accept("image/webp").get(thumbnail).asByteArray();
        assertEquals("WEBP", new String(webp, 8, 4));
        given().get(thumbnail + "?t=-1").then().statusCode(400);
        given().accept("text/html").get(thumbnail).then().statusCode(406);
    }

    @Test
    void pagesNeitherSkipNorRepeat() {
        String project = Api.project();
        for (int i = 0; i < 5; i++) {
            Api.project();
        }
        JsonPath first = given().queryParam("limit", 3).get("/api/v1/projects").jsonPath();
        JsonPath second = given().queryParam("limit", 3)
                .queryParam("cursor", first.getString("next_cursor"))
                .get("/api/v1/projects")
                .jsonPath();
        assertEquals(3, first.getList("items").size());
        assertTrue(second.getList("items.id").contains(project));
        assertTrue(Collections.disjoint(first.getList("items.id"), second.getList("items.id")));
        given().queryParam("limit", 201).get("/api/v1/projects").then().statusCode(400);
    }
}
