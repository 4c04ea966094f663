package dev.cutroom.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cutroom.caption.text.AssStyle;
import dev.cutroom.http.PatchedExtractor;
import dev.cutroom.http.Problem;
import dev.cutroom.http.StrictJson;
import jakarta.validation.Validation;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionStyleTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StrictJson strict = new StrictJson(Validation.byDefaultProvider()
            .configure()
            .addValueExtractor(new PatchedExtractor())
            .buildValidatorFactory()
            .getValidator());

    private <T extends Record> T read(String json, Class<T> type) {
        try {
            return strict.read(JSON.readTree(json), type, "style.");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> faultyFields(String json, Class<? extends Record> type) {
        Problem problem = assertThrows(Problem.class, () -> read(json, type));
        return problem.faults().stream().map(Problem.Fault::field).sorted().toList();
    }

    @Test
    void allKeysAreCamelCaseAndTheAlignmentMayBeText() throws JsonProcessingException {
        CaptionStyle style = read(
                "{\"fontSize\": 30.5, \"fontName\": \"Noto Sans\", \"primaryColor\": \"#FF0001\","
                        + " \"outlineColor\": \"#00ff00\", \"alignment\": \"8\"}",
                CaptionStyle.class);

        assertEquals(new AssStyle(30.5, "Noto Sans", "#FF0001", "#00ff00", 8, false), style.toAss());
        assertEquals(
                8,
                JSON.readTree(JSON.writeValueAsString(style)).get("alignment").intValue());
        assertEquals(style, new StyleJson().convertToEntityAttribute(new StyleJson().convertToDatabaseColumn(style)));
    }

    @Test
    void absentKeysComeFromTheNextInLine() {
        CaptionStyle job = read("{\"fontSize\": 40}", CaptionStyle.class);
        CaptionStyle own = read("{\"fontSize\": 30, \"alignment\": 5}", CaptionStyle.class);

        assertEquals(
                new AssStyle(40, "Arial Black", "#ffff00", "#000000", 5, false),
                job.over(own).toAss());
        assertEquals(AssStyle.DEFAULT, CaptionStyle.NONE.toAss());
    }

    @Test
    void everyFaultIsNamed() {
        String wrong =
                "{\"fontSize\": 201, \"fontName\": \"a,b\", \"primaryColor\": \"red\", \"outlineColor\": \"#12345\","
                        + " \"alignment\": 10, \"font_size\": 1}";
        List<String> all = List.of(
                "style.alignment",
                "style.fontName",
                "style.fontSize",
                "style.font_size",
                "style.outlineColor",
                "style.primaryColor");

        assertEquals(all, faultyFields(wrong, CaptionStyle.class));
        assertEquals(all, faultyFields(wrong, StyleEdit.class));
    }

    @Test
    void valuesOfAnotherKindAreRefused() {
        for (String wrong : List.of("0", "\"\"", "\"x\"", "2.5", "true", "[1]", "\"10\"")) {
            assertEquals(
                    List.of("style.alignment"), faultyFields("{\"alignment\": " + wrong + "}", CaptionStyle.class));
        }
        assertEquals(List.of("style.fontSize"), faultyFields("{\"fontSize\": \"20\"}", CaptionStyle.class));
        for (String wrong : List.of("", "{\\\\an8}", "a\\nb", " a", "x".repeat(101))) {
            assertEquals(
                    List.of("style.fontName"), faultyFields("{\"fontName\": \"" + wrong + "\"}", CaptionStyle.class));
        }
    }

    @Test
    void aPatchChangesSomeKeysAndClearsOthers() {
        CaptionStyle before = read("{\"fontSize\": 30, \"alignment\": 5}", CaptionStyle.class);
        StyleEdit edit = read("{\"fontSize\": null, \"primaryColor\": \"#ffffff\"}", StyleEdit.class);

        assertEquals(read("{\"alignment\": 5, \"primaryColor\": \"#ffffff\"}", CaptionStyle.class), edit.of(before));
    }
}
