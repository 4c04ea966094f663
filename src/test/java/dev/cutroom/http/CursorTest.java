package dev.cutroom.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void aCursorComesBackAsItWasGiven() {
        Cursor cursor = new Cursor(Instant.ofEpochMilli(1_769_860_800_123L), "01890a5d-ac96-774b-bcce-b302099a8057");
        assertEquals(cursor, Cursor.parse(cursor.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage!!", "", "MTIz", "eCB5", "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkgeA"})
    void anythingElseIsRefused(String text) {
        Problem problem = assertThrows(Problem.class, () -> Cursor.parse(text));
        assertEquals("cursor", problem.faults().get(0).field());
    }
}
