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
