package dev.cutroom;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health and meters on the port of their own. */
@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class ManagementTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @TestHTTPResource("/q/")
    URI main;

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void aRunningServiceIsWell(String kind) {
        given().get(management.resolve("/q/health/" + kind))
                .then()
                .statusCode(200)
                .body("status", is("UP"));
    }

    @Test
    void readinessShowsWhatAnOperatorWantsToKnow() {
        given().get(management.resolve("/q/health/ready"))
                .then()
                .body("checks.name", hasItems("database", "engine", "storage", "ffmpeg", "access"));
    }

    @Test
    void everySeriesOfAFixedLabelSetIsThereFromTheStart() {
        String page = given().get(management.resolve("/q/metrics")).asString();
        for (String type : List.of("upload", "trim")) {
            for (String series : List.of(
                    "cutroom_jobs_queue_depth{type=\"%s\"",
                    "cutroom_jobs_running{type=\"%s\"",
                    "cutroom_job_wait_seconds_count{type=\"%s\"",
                    "cutroom_jobs_finished_total{outcome=\"completed\",type=\"%s\"",
                    "cutroom_jobs_finished_total{outcome=\"failed\",type=\"%s\"",
                    "cutroom_jobs_finished_total{outcome=\"cancelled\",type=\"%s\"",
                    "cutroom_job_run_seconds_count{outcome=\"completed\",type=\"%s\"")) {
                assertTrue(page.contains(series.formatted(type)), series.formatted(type) + " is missing");
            }
        }
        for (String series : List.of(
                "cutroom_workers{state=\"idle\"",
                "cutroom_workers{state=\"busy\"",
                "cutroom_workers_configured",
                "cutroom_jobs_retry_limit",
                "cutroom_jobs_retry_backoff_seconds{bound=\"base\"",
                "cutroom_leases_expired_total",
                "cutroom_storage_bytes{kind=\"source\"",
                "cutroom_disk_free_bytes",
                "cutroom_reconcile_found{kind=\"orphan\"",
                "cutroom_reconcile_found{kind=\"missing\"",
                "cutroom_reconcile_found{kind=\"stale\"",
                "cutroom_event_subscribers")) {
            assertTrue(page.contains(series), series + " is missing");
        }
    }

    @Test
    void neitherIsOnTheMainPortWhereTheDocumentsAre() {
        given().get(main.resolve("metrics")).then().statusCode(404);
        given().get(main.resolve("health")).then().statusCode(404);
        given().get(main.resolve("openapi")).then().statusCode(200);
        given().get(main.resolve("swagger-ui/")).then().statusCode(200);
    }
}
