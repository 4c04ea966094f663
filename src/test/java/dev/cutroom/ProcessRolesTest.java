package dev.cutroom;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.job.ProcessRoles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A process that runs jobs and does nothing else. */
@QuarkusTest
@TestProfile(ProcessRolesTest.WorkerOnly.class)
@QuarkusTestResource(TemporaryData.class)
class ProcessRolesTest {

    /** One role of three. */
    public static class WorkerOnly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("cutroom.roles", "worker");
        }
    }

    @Inject
    ProcessRoles roles;

    @Test
    void itAnswersNoRequestAndCleansNothingUp() {
        given().get("/api/v1/projects").then().statusCode(404).body("detail", containsString("cutroom.roles"));
        assertTrue(roles.test(null));
    }
}
