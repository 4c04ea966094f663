package dev.cutroom;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;

/** Calls of the API that many tests need on their way. */
public final class Api {

    private Api() {}

    /** The id of a new project. */
    public static String project() {
        return given().contentType(ContentType.JSON)
                .body("{\"name\": \"test\"}")
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The id of a video that is ready. */
    public static String video(String project, Path file) {
        JsonPath accepted = given().contentType("application/octet-stream")
                .queryParam("filename", file.getFileName().toString())
                .body(file.toFile())
                .put("/api/v1/projects/" + project + "/videos/content")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
        ended(accepted.getString("job.id"));
        return accepted.getString("video.id");
    }

    /** The id of a submitted trim. */
    public static String trim(String project, String video, double start, double end, String mode) {
        return given().contentType(ContentType.JSON)
                .body("""
                        {"type": "trim", "project_id": "%s", "video_id": "%s",
                         "input_data": {"start_time": %s, "end_time": %s, "mode": "%s"}}""".formatted(project, video, start, end, mode))
                .post("/api/v1/jobs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** The job, once it has ended. */
    public static JsonPath ended(String job) {
        return given().queryParam("wait", 60)
                .get("/api/v1/jobs/" + job)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
