package dev.cutroom;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.database.Sql;
import dev.cutroom.storage.Storage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Files;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deleting and restoring, over HTTP alone but for a look at the disk. */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class DeletionTest {

    @Inject
    Samples samples;

    @Inject
    Storage storage;

    @Inject
    Sql sql;

    private String project;
    private String video;

    @BeforeEach
    void makeAProjectWithAVideo() {
        project = Api.project();
        video = Api.video(project, samples.small());
    }

    private String clipOf(String source, double start) {
        return Api.ended(Api.trim(project, source, start, start + 1, "copy")).getString("output_data.video_id");
    }

    private static ValidatableResponse get(String path) {
        return given().get("/api/v1" + path).then();
    }

    private static ValidatableResponse delete(String path) {
        return given().delete("/api/v1" + path).then();
    }

    private static ValidatableResponse restore(String path) {
        return given().post("/api/v1" + path + "/restore").then();
    }

    @Test
    void deletingAndRestoringAVideoIsTheIdentity() {
        String clip = clipOf(video, 1);
        String hash = get("/videos/" + video).extract().path("sha256");

        delete("/videos/" + video).statusCode(204);

        get("/videos/" + video).statusCode(404);
        get("/videos/" + video + "/content").statusCode(404);
        get("/videos/" + video + "?include_deleted=true").body("is_deleted", is(true));
        get("/projects/" + project + "/videos?is_clip=false").body("items", empty());
        get("/projects/" + project).body("video_count", is(1));
        get("/videos/" + clip).statusCode(200).body("parent_video_id", is(video));

        restore("/videos/" + video)
                .statusCode(200)
                .body("is_deleted", is(false))
                .body("sha256", is(hash));
        get("/videos/" + video + "/content").statusCode(200);
        get("/videos/" + video + "/clips").body("items.id", equalTo(java.util.List.of(clip)));
    }

    @Test
    void restoringBringsBackExactlyWhatThatDeletionTook() {
        String trashedBefore = clipOf(video, 0);
        String trashedWith = clipOf(video, 1);
        delete("/videos/" + trashedBefore).statusCode(204);
        delete("/videos/" + video + "?with_clips=true").statusCode(204);
        get("/videos/" + trashedWith).statusCode(404);

        restore("/videos/" + video).statusCode(200);
        get("/videos/" + trashedWith).statusCode(200);
        get("/videos/" + trashedBefore).statusCode(404);

        delete("/projects/" + project).statusCode(204);
        get("/videos/" + trashedWith).statusCode(404);
        restore("/videos/" + trashedWith).statusCode(409).body("code", is("PARENT_DELETED"));
        restore("/projects/" + project).statusCode(200);
        get("/videos/" + trashedWith).statusCode(200);
        get("/videos/" + trashedBefore).statusCode(404);
    }

    @Test
    void aHardDeletionRemovesEveryFileAndSparesTheClips() {
        String clip = clipOf(video, 1);
        get("/videos/" + video + "/thumbnail").statusCode(200);
        String key = keyOf(video);
        int size = get("/videos/" + video).extract().path("size_bytes");
        assertTrue(Files.exists(storage.local(key)));

        delete("/videos/" + video + "?hard=true").statusCode(200).body("bytes_freed", greaterThanOrEqualTo(size));

        assertFalse(Files.exists(storage.local(key).getParent()));
        get("/videos/" + video + "?include_deleted=true").statusCode(404);
        get("/videos/" + clip).body("parent_video_id", nullValue()).body("source_start", is(1.0f));
        get("/videos/" + clip + "/content").statusCode(200);
    }

    @Test
    void aHardDeletionOfAProjectLeavesNothingButTheSumsOfItsJobs() {
        String clip = clipOf(video, 1);
        String[] keys = {keyOf(video), keyOf(clip)};

        delete("/projects/" + project + "?hard=true").statusCode(200).body("bytes_freed", not(is(0)));

        for (String key : keys) {
            assertFalse(Files.exists(storage.local(key).getParent()));
        }
        get("/projects/" + project + "?include_deleted=true").statusCode(404);
        get("/videos/" + clip + "?include_deleted=true").statusCode(404);
        get("/jobs?project_id=" + project).body("items", empty());
        assertEquals(
                2,
                sql.first("SELECT sum(jobs) AS n FROM job_daily WHERE project_id = ?", row -> row.getInt("n"), project)
                        .orElseThrow());
    }

    @Test
    void aHardDeletionStopsWhatRunsAndWaitsForIt() {
        String busy = Api.video(project, samples.busy());
        String running = Api.trim(project, busy, 0, 50, "exact");
        Awaitility.await()
                .until(() -> "running".equals(get("/jobs/" + running).extract().path("status")));

        delete("/videos/" + busy + "?hard=true").statusCode(200);

        get("/jobs/" + running).body("status", is("cancelled"));
    }

    private String keyOf(String id) {
        return sql.first("SELECT storage_key FROM video WHERE id = ?", row -> row.getString("storage_key"), id)
                .orElseThrow();
    }
}
