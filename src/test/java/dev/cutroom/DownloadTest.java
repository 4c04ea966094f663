package dev.cutroom;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.media.download.WebServer;
import dev.cutroom.storage.Storage;
import dev.cutroom.video.Uploads;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Videos from the web, over HTTP alone; the web is a server on loopback, which is opened on purpose. */
@QuarkusTest
@TestProfile(DownloadTest.OpenLoopback.class)
@QuarkusTestResource(TemporaryData.class)
class DownloadTest {

    private static final String TAG = "ETag: \"v1\"";

    /** One address of loopback is open, and what is tried again is tried soon. */
    public static class OpenLoopback implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "cutroom.download.allow-list", "127.0.0.1/32",
                    "cutroom.download.max-size", "2M",
                    "cutroom.jobs.backoff.base", "10ms");
        }
    }

    @Inject
    Samples samples;

    @Inject
    Storage storage;

    @Inject
    Uploads uploads;

    private WebServer web;

    private void serve(WebServer.Script script) {
        web = new WebServer(script);
    }

    @AfterEach
    void close() {
        if (web != null) {
            web.close();
        }
    }

    private static JsonPath submit(String project, String url, int retries) {
        return given().contentType(ContentType.JSON)
                .body("""
                        {"type": "download", "project_id": "%s", "max_retries": %d, "input_data": {"url": "%s"}}""".formatted(project, retries, url))
                .post("/api/v1/jobs")
                .then()
                .statusCode(202)
                .header("Location", startsWith("/api/v1/jobs/"))
                .extract()
                .jsonPath();
    }

    private static JsonPath download(String url, int retries) {
        return Api.ended(submit(Api.project(), url, retries).getString("id"));
    }

    private void assertNothingLeft(String video) {
        await("the bytes to go").until(() -> !storage.incoming().contains(video));
    }

    @Test
    void aVideoIsFetchedExaminedAndServed() {
        byte[] bytes = Samples.bytes(samples.small());
        serve((request, out) -> WebServer.file(request, out, bytes));
        String url = web.url("/films/take%204.mp4?token=secret");
        JsonPath accepted = given().contentType(ContentType.JSON)
                .body("{\"source_url\": \"%s\", \"title\": \"My take\"}".formatted(url))
                .post("/api/v1/projects/" + Api.project() + "/videos")
                .then()
                .statusCode(202)
                .body("video.state", is("processing"))
                .body("video.source_url", is(url))
                .body("video.filename", is("take 4.mp4"))
                .body("job.type", is("download"))
                .body("job.input_data.url", is(url))
                .extract()
                .jsonPath();
        String video = accepted.getString("video.id");
        assertEquals(video, accepted.getString("job.video_id"));
        JsonPath job = Api.ended(accepted.getString("job.id"));
        assertEquals("completed", job.getString("status"));
        assertEquals(video, job.getString("output_data.video_id"));
        given().get("/api/v1/videos/" + video)
                .then()
                .body("state", is("ready"))
                .body("title", is("My take"))
                .body("frame_count", is(100))
                .body("size_bytes", is(bytes.length));
        assertArrayEquals(
                bytes, given().get("/api/v1/videos/" + video + "/content").asByteArray());
        assertNothingLeft(video);
    }

    @Test
    void aJobThatIsSubmittedByItselfMakesTheSameVideo() {
        byte[] bytes = Samples.bytes(samples.small());
        serve((request, out) -> WebServer.file(
                request, out, bytes, "Content-Disposition: attachment; filename*=UTF-8''%C3%9Cbung%20%2F%20eins.mp4"));
        JsonPath submitted = submit(Api.project(), web.url("/get?id=7"), 0);
        String video = submitted.getString("video_id");
        given().get("/api/v1/videos/" + video).then().statusCode(200).body("filename", is("get"));
        assertEquals("completed", Api.ended(submitted.getString("id")).getString("status"));
        given().get("/api/v1/videos/" + video)
                .then()
                .body("state", is("ready"))
                .body("filename", is(" eins.mp4".strip()))
                .body("title", is("eins"))
                .body("source_url", endsWith("/get?id=7"));
    }

    @Test
    void aBrokenDownloadGoesOnWhereItBroke() {
        byte[] bytes = Samples.bytes(samples.small());
        serve((request, out) -> {
            if (web.requests().size() == 1) {
                WebServer.broken(request, out, bytes, bytes.length / 2, TAG);
            } else {
                WebServer.file(request, out, bytes, TAG);
            }
        });
        JsonPath job = download(web.url("/a.mp4"), 2);
        assertEquals("completed", job.getString("status"));
        assertEquals(1, job.getInt("retry_count"));
        assertTrue(web.requests().get(1).from() > 0);
    }

    @Test
    void aServerThatAsksForAPauseGetsIt() {
        byte[] bytes = Samples.bytes(samples.small());
        serve((request, out) -> {
            if (web.requests().size() == 1) {
                WebServer.head(out, "429 Slow", "Retry-After: 2", "Content-Length: 0");
            } else {
                WebServer.file(request, out, bytes);
            }
        });
        long began = System.nanoTime();
        assertEquals("completed", download(web.url("/a.mp4"), 1).getString("status"));
        assertTrue(System.nanoTime() - began >= Duration.ofSeconds(2).toNanos());
    }

    @Test
    void whatIsRefusedIsRefusedOnceWithItsReasonAndLeavesNothing() {
        serve((request, out) -> {
            switch (request.target()) {
                case "/gone" -> WebServer.head(out, "404 Gone", "Content-Length: 0");
                case "/large" -> WebServer.head(out, "200 OK", "Content-Length: 3000000");
                case "/playlist" -> WebServer.file(request, out, "#EXTM3U\nfile:///etc/passwd\n".getBytes());
                case "/inward" ->
                    WebServer.head(out, "302 Found", "Location: http://169.254.169.254/", "Content-Length: 0");
                default -> WebServer.file(request, out, "<!doctype html><title>x".getBytes());
            }
        });
        Map.of(
                        "/gone", "REMOVED",
                        "/large", "TOO_LARGE",
                        "/playlist", "UNSUPPORTED_MEDIA",
                        "/inward", "BLOCKED_ADDRESS",
                        "/page", "NOT_MEDIA")
                .forEach((target, code) -> {
                    JsonPath job = download(web.url(target), 3);
                    assertEquals("failed", job.getString("status"), target);
                    assertEquals(code, job.getString("error_code"), target);
                    assertEquals(1, job.getInt("attempt"), target);
                    String video = job.getString("video_id");
                    given().get("/api/v1/videos/" + video)
                            .then()
                            .body("state", is("rejected"))
                            .body("rejected_code", is(code));
                    assertNothingLeft(video);
                });
    }

    @Test
    void anAddressThatIsNotOpenedIsNeverAsked() {
        serve((request, out) -> WebServer.head(out, "404 Gone", "Content-Length: 0"));
        for (String host : new String[] {"127.0.0.2", "[::1]", "10.0.0.1", "169.254.169.254", "[fd00:ec2::254]"}) {
            JsonPath job = download("http://" + host + ":" + web.port() + "/", 3);
            assertEquals("BLOCKED_ADDRESS", job.getString("error_code"), host);
        }
        assertEquals(0, web.requests().size());
    }

    @Test
    void afterItsLastTryItIsRejectedAndAnotherByHandTakesItBack() {
        byte[] bytes = Samples.bytes(samples.small());
        serve((request, out) -> {
            if (web.requests().size() <= 2) {
                WebServer.broken(request, out, bytes, 1000, TAG);
            } else {
                WebServer.file(request, out, bytes, TAG);
            }
        });
        JsonPath job = download(web.url("/a.mp4"), 1);
        assertEquals("failed", job.getString("status"));
        assertEquals("DOWNLOAD_FAILED", job.getString("error_code"));
        assertEquals(2, job.getInt("attempt"));
        String video = job.getString("video_id");
        assertNothingLeft(video);
        given().post("/api/v1/jobs/" + job.getString("id") + "/retry").then().statusCode(202);
        assertEquals("completed", Api.ended(job.getString("id")).getString("status"));
        given().get("/api/v1/videos/" + video)
                .then()
                .body("state", is("ready"))
                .body("rejected_code", nullValue())
                .body("rejected_reason", nullValue());
    }

    @Test
    void aDrippingDownloadIsCancelledAndLeavesNothing() {
        CountDownLatch over = new CountDownLatch(1);
        serve((request, out) -> {
            try {
                drip(out);
            } finally {
                over.countDown();
            }
        });
        JsonPath job = submit(Api.project(), web.url("/a.mp4"), 3);
        String id = job.getString("id");
        await().until(() -> given().get("/api/v1/jobs/" + id).path("status").equals("running")
                && !web.requests().isEmpty());
        long began = System.nanoTime();
        given().post("/api/v1/jobs/" + id + "/cancel").then().statusCode(202);
        assertEquals("cancelled", Api.ended(id).getString("status"));
        assertTrue(System.nanoTime() - began < Duration.ofSeconds(5).toNanos());
        String video = job.getString("video_id");
        given().get("/api/v1/videos/" + video)
                .then()
                .body("state", is("rejected"))
                .body("rejected_code", is("CANCELLED"));
        assertNothingLeft(video);
        await("the connection to close").until(() -> over.getCount() == 0);
    }

    @Test
    void aStartKeepsWhatADownloadStillNeedsAndRemovesTheRest() {
        serve((request, out) -> drip(out));
        JsonPath job = submit(Api.project(), web.url("/a.mp4"), 0);
        String video = job.getString("video_id");
        await("the first bytes").until(() -> storage.incoming().contains(video));
        storage.gather("nobody");
        uploads.forgetUnfinished();
        assertTrue(storage.incoming().contains(video));
        assertFalse(storage.incoming().contains("nobody"));
        given().post("/api/v1/jobs/" + job.getString("id") + "/cancel").then().statusCode(202);
        assertNothingLeft(video);
    }

    private static void drip(OutputStream out) throws Exception {
        WebServer.head(out, "200 OK", "Content-Length: 100000");
        for (int i = 0; i < 6000; i++) {
            out.write(0);
            out.flush();
            new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
    }

    @Test
    void allFaultsOfAWishAreNamed() {
        String project = Api.project();
        given().contentType(ContentType.JSON)
                .body("{\"source_url\": \"http://u:p@h/\", \"titel\": 1}")
                .post("/api/v1/projects/" + project + "/videos")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("source_url", "titel"));
        given().contentType(ContentType.JSON)
                .body("""
                        {"type": "download", "project_id": "%s", "input_data": {"url": "file:///etc/passwd", "title": 7}}""".formatted(project))
                .post("/api/v1/jobs")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("input_data.url", "input_data.title"));
        given().contentType(ContentType.JSON)
                .body("""
                        {"type": "download", "project_id": "%s", "video_id": "%s", "input_data": {"url": "http://h/"}}""".formatted(project, project))
                .post("/api/v1/jobs")
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(java.util.List.of("video_id")));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/projects/" + project + "/videos")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("source_url"));
        given().contentType(ContentType.JSON)
                .body("{\"source_url\": \"http://127.0.0.1/\"}")
                .post("/api/v1/projects/01890a5d-ac96-774b-bcce-b302099a8057/videos")
                .then()
                .statusCode(404);
        given().get("/api/v1/projects/" + project + "/videos").then().body("items", hasSize(0));
    }
}
