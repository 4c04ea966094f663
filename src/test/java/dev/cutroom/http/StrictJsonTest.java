package dev.cutroom.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrictJsonTest {

    private final StrictJson strict = new StrictJson(Validation.byDefaultProvider()
            .configure()
            .addValueExtractor(new PatchedExtractor())
            .buildValidatorFactory()
            .getValidator());

    record Order(
            @NotBlank String buyerName,
            @NotNull @Max(10) Integer count,
            Double weight,
            Boolean urgent,
            Colour colour,
            Instant due,
            List<String> notes,
            Address address) {}

    record Address(@NotNull String street) {}

    record Edit(Patched<@NotBlank String> name, Patched<String> note) {}

    enum Colour {
        @JsonProperty("red")
        RED,
        @JsonProperty("deep_blue")
        DEEP_BLUE
    }

    private <T extends Record> T read(String json, Class<T> type) {
        try {
            return strict.read(new ObjectMapper().readTree(json), type, "");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> faultyFields(String json, Class<? extends Record> type) {
        Problem problem = assertThrows(Problem.class, () -> read(json, type));
        return problem.faults().stream().map(Problem.Fault::field).toList();
    }

    @Test
    void aWholeObjectBecomesARecord() {
        Order order = read("""
                {"buyer_name": "Ada", "count": 3, "weight": 2, "urgent": true, "colour": "deep_blue",
                 "due": "2026-01-31T12:00:00+01:00", "notes": ["a", "b"], "address": {"street": "x"}}""", Order.class);
        assertEquals(
                new Order(
                        "Ada",
                        3,
                        2.0,
                        true,
                        Colour.DEEP_BLUE,
                        Instant.parse("2026-01-31T11:00:00Z"),
                        List.of("a", "b"),
                        new Address("x")),
                order);
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        List<String> fields = faultyFields("""
                {"buyer_name": " ", "count": 11, "weight": "heavy", "urgent": 1, "colour": "green", "due": "soon",
                 "notes": [1], "address": {"street": 5, "city": "y"}, "surprise": null}""", Order.class);
        assertEquals(
                List.of(
                        "surprise",
                        "buyer_name",
                        "count",
                        "weight",
                        "urgent",
                        "colour",
                        "due",
                        "notes",
                        "address.city",
                        "address.street"),
                fields);
    }

    @Test
    void aValueOfAnotherKindIsNotBent() {
        assertEquals(List.of("buyer_name"), faultyFields("{\"buyer_name\": 7, \"count\": 1}", Order.class));
        assertEquals(List.of("count"), faultyFields("{\"buyer_name\": \"a\", \"count\": \"1\"}", Order.class));
        assertEquals(List.of("count"), faultyFields("{\"buyer_name\": \"a\", \"count\": 1.5}", Order.class));
        assertEquals(List.of("count"), faultyFields("{\"buyer_name\": \"a\", \"count\": 4294967297}", Order.class));
        assertEquals(
                List.of("weight"),
                faultyFields("{\"buyer_name\": \"a\", \"count\": 1, \"weight\": 1e999}", Order.class));
    }

    @Test
    void absentAndNullAreTold() {
        assertEquals(List.of("buyer_name", "count"), faultyFields("{\"count\": null}", Order.class));
        Edit edit = read("{\"note\": null}", Edit.class);
        assertEquals("old", edit.name().or("old"));
        assertEquals(null, edit.note().or("old"));
    }

    @Test
    void aConstraintInsideAPatchHoldsOnlyWhenTheFieldIsThere() {
        assertEquals(List.of("name"), faultyFields("{\"name\": null}", Edit.class));
        assertEquals(List.of("name"), faultyFields("{\"name\": \"\"}", Edit.class));
        assertEquals("new", read("{\"name\": \"new\"}", Edit.class).name().or("old"));
    }

    @Test
    void onlyAnObjectWillDo() {
        assertEquals(List.of("body"), faultyFields("[]", Order.class));
        assertEquals(List.of("body"), faultyFields("null", Order.class));
    }
}
