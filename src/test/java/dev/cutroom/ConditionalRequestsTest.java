package dev.cutroom;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tags of resources, and requests that are sent twice. */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class ConditionalRequestsTest {

    private static final String PROJECTS = "/api/v1/projects";

    @Inject
    Samples samples;

    private static String tagOf(String path) {
        return given().get(path).then().statusCode(200).extract().header("ETag");
    }

    private static Response rename(String path, String name, String ifMatch) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body("{\"name\": \"" + name + "\"}")
                .patch(path);
    }

    @Test
    void aChangeOfAnotherStateThanTheOneSeenIsRefused() {
        String project = PROJECTS + "/" + Api.project();
        String seen = tagOf(project);

        rename(project, "first", seen).then().statusCode(200).header("ETag", not(is(seen)));
        rename(project, "second", seen).then().statusCode(412).body("code", is("PRECONDITION_FAILED"));

        given().get(project).then().body("name", is("first"));
        given().header("If-Match", seen).delete(project).then().statusCode(412);
        rename(project, "third", "*").then().statusCode(200);
        rename(project, "fourth", "\"x\", " + tagOf(project)).then().statusCode(200);
        rename(project, "fifth", "W/" + tagOf(project)).then().statusCode(412);
        given().header("If-Match", tagOf(project)).delete(project).then().statusCode(204);
    }

    @Test
    void whatTheClientHasAlreadyIsNotSentAgain() {
        String project = PROJECTS + "/" + Api.project();
        String seen = tagOf(project);

        given().header("If-None-Match", seen)
                .get(project)
                .then()
                .statusCode(304)
                .header("ETag", is(seen));
        rename(project, "other", seen);
        given().header("If-None-Match", seen).get(project).then().statusCode(200);
    }

    private static ValidatableResponse create(String key, String body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(PROJECTS)
                .then();
    }

    @Test
    void theSameRequestUnderTheSameKeyGetsItsFirstAnswer() {
        String key = UUID.randomUUID().toString();
        Response first = create(key, "{\"name\": \"a\", \"description\": \"b\"}")
                .statusCode(201)
                .extract()
                .response();

        Response second = create(key, "{ \"description\":\"b\",\n\"name\":\"a\"}")
                .statusCode(201)
                .extract()
                .response();

        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("Location"), second.header("Location"));
        create(key, "{\"name\": \"other\"}").statusCode(422).body("code", is("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void whatWasRefusedMayBeTriedAgainUnderItsKey() {
        String key = UUID.randomUUID().toString();
        create(key, "{\"name\": \"\"}").statusCode(400);

        create(key, "{\"name\": \"better\"}").statusCode(201);
    }

    @Test
    void aKeyHas1To255PrintableCharacters() {
        for (String wrong : new String[] {"", "x".repeat(256), "k\u00e9y"}) {
            create(wrong, "{\"name\": \"a\"}").statusCode(400).body("errors[0].field", is("Idempotency-Key"));
        }
        create("x".repeat(255), "{\"name\": \"a\"}").statusCode(201);
    }

    @Test
    void twinsMakeOneRow() {
        String key = UUID.randomUUID().toString();
        Set<String> ids = ConcurrentHashMap.newKeySet();
        Set<Integer> statuses = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 8).parallel().forEach(i -> {
            Response answer = create(key, "{\"name\": \"twin\"}").extract().response();
            statuses.add(answer.statusCode());
            if (answer.statusCode() == 201) {
                ids.add(answer.path("id"));
            }
        });
        assertEquals(1, ids.size());
        assertTrue(Set.of(201, 409).containsAll(statuses), statuses.toString());
    }

    @Test
    void anUploadCountsByItsFieldsAndBytes() {
        String videos = PROJECTS + "/" + Api.project() + "/videos";
        String key = UUID.randomUUID().toString();
        String first = upload(videos, key, "a").statusCode(202).extract().path("job.id");

        assertEquals(first, upload(videos, key, "a").statusCode(202).extract().path("job.id"));
        upload(videos, key, "b").statusCode(422);
        given().get(videos).then().body("items.size()", is(1));
        assertEquals("completed", Api.ended(first).getString("status"));
    }

    private ValidatableResponse upload(String videos, String key, String title) {
        return given().header("Idempotency-Key", key)
                .multiPart("title", title)
                .multiPart("file", "small.mp4", Samples.bytes(samples.small()))
                .post(videos)
                .then();
    }

    @Test
    void cancellingUnderAKeyMayBeRepeatedThoughTheJobHasEnded() {
        String project = Api.project();
        String video = Api.video(project, samples.busy());
        String cancel = "/api/v1/jobs/" + Api.trim(project, video, 0, 50, "exact") + "/cancel";
        String key = UUID.randomUUID().toString();
        String first = given().header("Idempotency-Key", key)
                .post(cancel)
                .then()
                .statusCode(202)
                .extract()
                .asString();
        Api.ended(cancel.split("/")[4]);

        given().post(cancel).then().statusCode(409);
        given().header("Idempotency-Key", key)
                .post(cancel)
                .then()
                .statusCode(202)
                .body(is(first));
    }

    @Test
    void everySingleResourceHasATag() {
        String project = Api.project();
        String video = Api.video(project, samples.small());
        String job = Api.trim(project, video, 0, 1, "copy");
        Api.ended(job);
        for (String path : new String[] {"/projects/" + project, "/videos/" + video, "/jobs/" + job}) {
            given().get("/api/v1" + path).then().header("ETag", matchesPattern("\"[\\w-]{22}\""));
        }
        assertNotEquals(tagOf("/api/v1/videos/" + video), tagOf("/api/v1/jobs/" + job));
    }
}
