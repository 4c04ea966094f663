package dev.cutroom.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTest {

    @ParameterizedTest
    @CsvSource({
        "Ünïcode 名前 (1).mp4, Ünïcode 名前 (1).mp4",
        "../../etc/passwd, passwd",
        "C:\\\\videos\\\\a.mp4, a.mp4",
        "a/, video",
        "a\u202Egpj.mp4, agpj.mp4",
        "a\u0000b\u0007.mp4, ab.mp4"
    })
    void aNameIsShownAsGivenWithoutFoldersAndControls(String given, String shown) {
        assertEquals(shown, Label.of(given, null).filename());
    }

    @Test
    void theTitleIsTheNameWithoutItsExtensionUnlessItIsGiven() {
        assertEquals("take 4", Label.of("take 4.mov", "").title());
        assertEquals("My take", Label.of("take 4.mov", " My take ").title());
        assertEquals("video", Label.of(null, null).title());
    }

    @Test
    void noNameIsTooLongOrCarriesControls() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String name = random.ints(random.nextInt(400), 0, 0x2100)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            Label label = Label.of(name, name);
            assertFalse(label.filename().codePointCount(0, label.filename().length()) > 255);
            assertFalse(label.title().isEmpty());
            assertFalse(label.filename().codePoints().anyMatch(Character::isISOControl));
        }
    }
}
