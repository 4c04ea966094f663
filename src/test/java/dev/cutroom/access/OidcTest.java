package dev.cutroom.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.cutroom.TemporaryData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With an identity provider: the same artifact, one run-time setting. */
@QuarkusTest
@TestProfile(OidcTest.WithProvider.class)
@QuarkusTestResource(TemporaryData.class)
@QuarkusTestResource(value = OidcWiremockTestResource.class, restrictToAnnotatedClass = true)
class OidcTest {

    /** Switches the tenant on. */
    public static class WithProvider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.tenant-enabled", "true",
                    "quarkus.oidc.auth-server-url", "${keycloak.url:}/realms/quarkus/",
                    "quarkus.oidc.client-id", "quarkus-service-app",
                    "quarkus.oidc.application-type", "service");
        }
    }

    private static RequestSpecification as(String name, String... roles) {
        String token = Jwt.subject("id-of-" + name)
                .preferredUserName(name)
                .groups(Set.of(roles))
                .issuer("https://server.example.com")
                .audience("https://server.example.com")
                .expiresIn(300)
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static String projectOf(String name) {
        return as(name, "editor")
                .body("{\"name\": \"of " + name + "\"}")
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .body("owner", is("id-of-" + name))
                .body("my_role", is("owner"))
                .extract()
                .path("id");
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        given().get("/api/v1/projects")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("code", is("UNAUTHENTICATED"));
        given().auth().oauth2("not.a.token").get("/api/v1/projects").then().statusCode(401);
    }

    @Test
    void aViewerMayLookButNotMake() {
        as("vera", "viewer").get("/api/v1/projects").then().statusCode(200);
        as("vera", "viewer")
                .body("{\"name\": \"x\"}")
                .post("/api/v1/projects")
                .then()
                .statusCode(403)
                .body("code", is("FORBIDDEN"));
        as("vera", "viewer")
                .body("{\"days\": 1}")
                .post("/api/v1/admin/cleanup")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cleanup", "vacuum", "analyze", "integrity-check", "backup", "reconcile"})
    void maintenanceIsForAdministratorsOnly(String verb) {
        as("vera", "viewer").body("{}").post("/api/v1/admin/" + verb).then().statusCode(403);
        as("edna", "editor")
                .body("{}")
                .post("/api/v1/admin/" + verb)
                .then()
                .statusCode(403)
                .body("code", is("FORBIDDEN"));
    }

    @Test
    void aTokenWithoutARoleMayNothing() {
        as("nina").get("/api/v1/projects").then().statusCode(403);
    }

    @Test
    void aForeignProjectCannotBeToldFromAnAbsentOne() {
        String foreign = projectOf("ada");
        as("bob", "editor")
                .get("/api/v1/projects/" + foreign)
                .then()
                .statusCode(404)
                .body("code", is("NOT_FOUND"));
        as("bob", "editor")
                .get("/api/v1/projects/" + foreign + "/videos")
                .then()
                .statusCode(404);
        as("bob", "editor").get("/api/v1/projects").then().body("items.id", not(hasItem(foreign)));
        as("bob", "editor").get("/api/v1/jobs?project_id=" + foreign).then().body("items", hasSize(0));
        as("ada", "viewer").get("/api/v1/projects/" + foreign).then().statusCode(200);
    }

    private static String captionOf(String name) {
        String video = as(name, "editor")
                .contentType("application/octet-stream")
                .body("no video, but one that captions can hang on".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .put("/api/v1/projects/" + projectOf(name) + "/videos/content")
                .then()
                .statusCode(202)
                .extract()
                .path("video.id");
        return as(name, "editor")
                .body("{\"cues\": [{\"start\": 0, \"end\": 1, \"text\": \"x\"}]}")
                .post("/api/v1/videos/" + video + "/captions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aForeignCaptionCannotBeToldFromAnAbsentOne() {
        String foreign = "/api/v1/captions/" + captionOf("ada");
        for (String part : new String[] {"", "?include_deleted=true", "/cues", "/content", "/revisions"}) {
            as("bob", "editor")
                    .get(foreign + part)
                    .then()
                    .statusCode(404)
                    .body("detail", is("There is no such caption."));
        }
        as("bob", "editor").body("{}").patch(foreign).then().statusCode(404);
        as("bob", "editor").body("{}").patch(foreign + "/cues/0").then().statusCode(404);
        as("bob", "editor")
                .body("{\"items\": []}")
                .put(foreign + "/cues")
                .then()
                .statusCode(404);
        as("bob", "editor").delete(foreign).then().statusCode(404);
        as("bob", "editor").delete(foreign + "?hard=true").then().statusCode(404);
        as("bob", "editor").post(foreign + "/restore").then().statusCode(404);
    }

    @Test
    void aViewerMayReadCaptionsButNotChangeThem() {
        String caption = "/api/v1/captions/" + captionOf("ada");
        for (String part : new String[] {"", "/cues", "/content", "/revisions"}) {
            as("ada", "viewer").get(caption + part).then().statusCode(200);
        }
        as("ada", "viewer").body("{}").patch(caption).then().statusCode(403);
        as("ada", "viewer").body("{}").patch(caption + "/cues/0").then().statusCode(403);
        as("ada", "viewer")
                .body("{\"items\": []}")
                .put(caption + "/cues")
                .then()
                .statusCode(403);
        as("ada", "viewer").delete(caption).then().statusCode(403);
        as("ada", "viewer").post(caption + "/restore").then().statusCode(403);
    }

    @Test
    void anAdministratorSeesEveryProject() {
        String project = projectOf("ada");
        as("root", "admin").get("/api/v1/projects/" + project).then().statusCode(200);
        as("root", "admin")
                .body("{\"days\": 30}")
                .post("/api/v1/admin/cleanup")
                .then()
                .statusCode(200);
    }
}
