package dev.cutroom.maintenance;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.Api;
import dev.cutroom.Samples;
import dev.cutroom.TemporaryData;
import dev.cutroom.database.Sql;
import dev.cutroom.storage.Storage;
import dev.cutroom.video.VideoRemoval;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class TrashTest {

    private static final Instant LONG_AGO = Instant.ofEpochMilli(1000);
    private static final Instant SINCE = Instant.ofEpochMilli(2000);

    @Inject
    Trash trash;

    @Inject
    VideoRemoval videos;

    @Inject
    Samples samples;

    @Inject
    Storage storage;

    @Inject
    Sql sql;

    private String project;

    @BeforeEach
    void makeAProject() {
        project = Api.project();
    }

    private String deletedVideo() {
        String video = Api.video(project, samples.small());
        delete("videos", video);
        return video;
    }

    private void delete(String noun, String id) {
        given().delete("/api/v1/" + noun + "/" + id).then().statusCode(204);
        sql.update("UPDATE " + noun.replaceFirst("s$", "") + " SET deleted_at = ? WHERE id = ?", LONG_AGO, id);
    }

    private String keyOf(String video) {
        return sql.first("SELECT storage_key FROM video WHERE id = ?", row -> row.getString("storage_key"), video)
                .orElseThrow();
    }

    private static int statusOf(String noun, String id) {
        return given().get("/api/v1/" + noun + "/" + id + "?include_deleted=true")
                .statusCode();
    }

    @Test
    void whatHasLainThereLongEnoughIsRemovedWithItsFiles() {
        String key = keyOf(Api.video(project, samples.small()));
        delete("projects", project);

        assertTrue(trash.empty(SINCE) > 0);

        assertFalse(Files.exists(storage.local(key).getParent()));
        assertEquals(404, statusOf("projects", project));
    }

    @Test
    void whatWasDeletedLaterStays() {
        String video = Api.video(project, samples.small());
        given().delete("/api/v1/videos/" + video).then().statusCode(204);

        trash.empty(SINCE);

        assertEquals(200, statusOf("videos", video));
    }

    @Test
    void whatWasRestoredMeanwhileStaysWithItsFile() {
        String video = deletedVideo();
        given().post("/api/v1/videos/" + video + "/restore").then().statusCode(200);

        assertEquals(0, videos.remove(video));

        given().get("/api/v1/videos/" + video + "/content").then().statusCode(200);
    }

    @Test
    void whatCannotBeRemovedKeepsNothingElseThere() {
        String bad = deletedVideo();
        sql.update("UPDATE video SET storage_key = '../bad' WHERE id = ?", bad);
        String good = deletedVideo();
        String key = keyOf(good);

        trash.empty(SINCE);

        assertEquals(404, statusOf("videos", good));
        assertFalse(Files.exists(storage.local(key)));
    }
}
