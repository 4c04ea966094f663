package dev.cutroom.caption;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.Api;
import dev.cutroom.Samples;
import dev.cutroom.TemporaryData;
import dev.cutroom.database.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deleting captions, alone and with their video. */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class CaptionTrashTest {

    @Inject
    Samples samples;

    @Inject
    Sql sql;

    @Inject
    CaptionTrashService trash;

    @Inject
    Clock clock;

    private static String project;
    private String video;

    @BeforeEach
    void takeAVideoIn() {
        project = project == null ? Api.project() : project;
        video = Api.video(project, samples.small());
    }

    private String caption() {
        return given().contentType(ContentType.JSON)
                .body("{\"cues\": [{\"start\": 0, \"end\": 1, \"text\": \"Hello\"}]}")
                .post("/api/v1/videos/" + video + "/captions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
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

    private void assertCounted(int captions) {
        get("/videos/" + video).body("caption_count", is(captions));
        get("/projects/" + project + "/videos?has_captions=" + (captions > 0))
                .body("items.id", org.hamcrest.Matchers.hasItem(video));
        get("/projects/" + project + "/videos?has_captions=" + (captions == 0))
                .body("items.id", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasItem(video)));
    }

    @Test
    void theVideoCountsItsCaptions() {
        assertCounted(0);
        String first = caption();
        caption();
        assertCounted(2);
        delete("/captions/" + first).statusCode(204);
        assertCounted(1);
        restore("/captions/" + first).statusCode(200);
        assertCounted(2);
        delete("/captions/" + first + "?hard=true").statusCode(200);
        assertCounted(1);
    }

    @Test
    void deletingAndRestoringIsTheIdentity() {
        String id = caption();
        delete("/captions/" + id).statusCode(204);

        get("/captions/" + id).statusCode(404);
        get("/captions/" + id + "/cues").statusCode(404);
        get("/captions/" + id + "/content").statusCode(404);
        delete("/captions/" + id).statusCode(404);
        get("/captions/" + id + "?include_deleted=true").statusCode(200).body("is_deleted", is(true));
        get("/videos/" + video + "/captions").body("items", empty());
        get("/videos/" + video + "/captions?include_deleted=true").body("items.id", contains(id));

        restore("/captions/" + id).statusCode(200).body("is_deleted", is(false));
        restore("/captions/" + id).statusCode(200).body("is_deleted", is(false));
        get("/captions/" + id + "/cues").body("items.text", contains("Hello"));
    }

    @Test
    void aHardDeletionTakesCuesAndRevisionsToo() {
        String id = caption();
        delete("/captions/" + id).statusCode(204);

        delete("/captions/" + id + "?hard=true").statusCode(200).body("bytes_freed", is(5));

        get("/captions/" + id + "?include_deleted=true").statusCode(404);
        restore("/captions/" + id).statusCode(404);
        assertEquals(0, rows("cue", id) + rows("caption_revision", id));
    }

    private int rows(String table, String id) {
        return sql.first("SELECT count(*) AS n FROM " + table + " WHERE caption_id = ?", row -> row.getInt("n"), id)
                .orElseThrow();
    }

    @Test
    void captionsGoAndComeWithTheirVideo() {
        String before = caption();
        String with = caption();
        delete("/captions/" + before).statusCode(204);
        delete("/videos/" + video).statusCode(204);

        get("/captions/" + with).statusCode(404);
        get("/videos/" + video + "/captions").statusCode(404);
        get("/captions/" + with + "?include_deleted=true").body("is_deleted", is(true));
        restore("/captions/" + with).statusCode(409).body("code", is("PARENT_DELETED"));

        restore("/videos/" + video).statusCode(200).body("caption_count", is(1));
        get("/captions/" + with).statusCode(200).body("is_deleted", is(false));
        get("/captions/" + before).statusCode(404);
        restore("/captions/" + before).statusCode(200);
        assertCounted(2);
    }

    @Test
    void removingAVideoRemovesItsCaptions() {
        String id = caption();
        delete("/videos/" + video + "?hard=true").statusCode(200).body("bytes_freed", greaterThan(0));
        get("/captions/" + id + "?include_deleted=true").statusCode(404);
        assertEquals(0, rows("cue", id) + rows("caption_revision", id));
    }

    @Test
    void onlyWhatLiesInTheTrashIsTakenOutOfIt() {
        String kept = caption();
        String trashed = caption();
        delete("/captions/" + trashed).statusCode(204);

        assertFalse(
                trash.trashedBefore(clock.instant().minus(Duration.ofHours(1))).contains(trashed));
        assertTrue(
                trash.trashedBefore(clock.instant().plus(Duration.ofHours(1))).contains(trashed));
        assertEquals(0, trash.remove(kept));
        assertTrue(trash.remove(trashed) > 0);

        get("/captions/" + trashed + "?include_deleted=true").statusCode(404);
        get("/captions/" + kept).statusCode(200);
    }
}
