package dev.cutroom.media.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontInspectionTest {
    @TempDir
    Path directory;

    @Test
    void aFontSaysWhatItIsCalled() throws Exception {
        assertEquals(
                List.of(new FontInspection.Face("Marque Sans Mono", "Marque Sans Mono", 400, false)),
                FontInspection.of(file(StrangeFonts.marque())));
    }

    @Test
    void aFontThatForbidsToBeEmbeddedIsRefusedAndOneForPrintIsNot() throws Exception {
        for (int type : new int[] {0x0002, 0x0200, 0x0208}) {
            Path file = file(StrangeFonts.marque(type));
            assertTrue(assertThrows(UnusableFont.class, () -> FontInspection.of(file))
                    .isForbidden());
        }
        for (int type : new int[] {0, 0x0004, 0x0008, 0x0006, 0x0100}) {
            assertEquals(1, FontInspection.of(file(StrangeFonts.marque(type))).size());
        }
    }

    @Test
    void whateverIsWrongWithAFileItIsRefusedAndNothingElseHappens() throws Exception {
        Random random = new Random(20_261_130);
        byte[] font = StrangeFonts.marque();
        for (int i = 0; i < 300; i++) {
            byte[] spoiled = Arrays.copyOf(font, random.nextInt(3) == 0 ? random.nextInt(font.length) : font.length);
            for (int n = random.nextInt(40); n > 0 && spoiled.length > 0; n--) {
                int near = random.nextBoolean() ? Math.min(400, spoiled.length) : spoiled.length;
                spoiled[random.nextInt(near)] = (byte) random.nextInt();
            }
            Path file = file(spoiled);
            try {
                FontInspection.of(file);
            } catch (UnusableFont e) {
                assertFalse(e.getMessage().contains(directory.toString()), e.getMessage());
            }
        }
    }

    @Test
    void halfAFontIsNone() throws Exception {
        byte[] font = StrangeFonts.marque();
        Path half = file(Arrays.copyOf(font, font.length / 2));
        assertThrows(UnusableFont.class, () -> FontInspection.of(half));
        Path page = file("<html><body>no font</body></html>".getBytes());
        assertThrows(UnusableFont.class, () -> FontInspection.of(page));
        Path nothing = file(new byte[0]);
        assertThrows(UnusableFont.class, () -> FontInspection.of(nothing));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(directory, "font", ""), bytes);
    }
}
