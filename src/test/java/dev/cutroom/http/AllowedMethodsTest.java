package dev.cutroom.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.TemporaryData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class AllowedMethodsTest {

    private static Set<String> allowed(String method, String path) {
        String allow = given().noContentType()
                .request(method, path)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("code", is("METHOD_NOT_ALLOWED"))
                .extract()
                .header("Allow");
        return Arrays.stream(allow.split(", ")).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/videos/x/content",
        "PUT, /api/v1/jobs/x/cancel",
        "GET, /api/v1/admin/backup",
        "DELETE, /api/v1/admin/cleanup"
    })
    void aMethodThatIsNotOfferedIsToldWhichAre(String method, String path) {
        Set<String> allowed = allowed(method, path);
        assertTrue(allowed.size() > 1, allowed.toString());
        assertTrue(!allowed.contains(method), allowed.toString());
    }

    @Test
    void theHeaderNamesExactlyTheMethodsOfTheDocument() {
        Map<String, Map<String, ?>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        paths.forEach((path, calls) -> {
            Set<String> documented =
                    calls.keySet().stream().map(String::toUpperCase).collect(Collectors.toCollection(TreeSet::new));
            if (documented.contains("GET")) {
                documented.add("HEAD");
            }
            documented.add("OPTIONS");
            assertEquals(documented, allowed("TRACE", path.replaceAll("\\{[^}]*}", "x")), path);
        });
    }

    @Test
    void anUnknownPathIsNotFoundWhateverTheMethod() {
        given().delete("/api/v1/nowhere").then().statusCode(404).body("code", is("NOT_FOUND"));
    }
}
