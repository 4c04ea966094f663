package dev.cutroom.media.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontLibraryTest {
    @TempDir
    Path data;

    @Test
    void anAbsentFontHasASubstituteOfItsKind() {
        FontSelection black = library().choose("Arial Black", "Hello");

        assertTrue(black.substituted());
        assertEquals("Arial Black", black.wanted());
        assertEquals("DejaVu Sans Bold", black.used());
        assertEquals("DejaVu Sans", library().choose("No Such Font 123", "x").used());
        assertEquals("DejaVu Sans Mono", library().choose("Courier New", "x").used());
        assertEquals("DejaVu Serif", library().choose("Times New Roman", "x").used());
        assertEquals("DejaVu Sans", library().choose("Comic Sans Serif", "x").used());
    }

    @Test
    void aFontIsFoundByItsFamilyAndByItsFullNameInAnyCase() {
        assertEquals("DejaVu Serif", library().choose("dejavu serif", "x").used());
        FontSelection bold = library().choose("DEJAVU SANS BOLD", "x");
        assertEquals("DejaVu Sans Bold", bold.used());
        assertFalse(bold.substituted());
        assertTrue(bold.files().get(0).endsWith("DejaVuSans-Bold.ttf"));
    }

    @Test
    void lettersThatNoFontHasAreNamed() {
        FontSelection selection = library().choose("DejaVu Sans", "ok \uD801\uDE00 \u4F60 ok \u4F60");

        assertEquals(List.of(0x4F60, 0x10600), selection.missing());
    }

    @Test
    void arabicHebrewAndCyrillicCanBeWritten() {
        String text = "مرحبا بالعالم שלום עולם Привет, мир Ελληνικά";

        assertEquals(List.of(), library().choose("Arial Black", text).missing());
    }

    @Test
    void signsThatNobodySeesNeedNoGlyph() {
        String invisible = "a\u200D\u200F\uFE0F\u2060\u00AD\n\t\u3000b";

        assertEquals(List.of(), library().choose("DejaVu Sans", invisible).missing());
    }

    @Test
    void anotherFontWritesWhatTheChosenOneLacks() {
        // The monospaced face has no Hebrew letters, the others have.
        FontSelection selection = library().choose("DejaVu Sans Mono", "a \u05E9");

        assertEquals(List.of(), selection.missing());
        assertEquals(2, selection.files().size());
    }

    @Test
    void widthsAreThoseOfTheFont() {
        FontSelection selection = library().choose("DejaVu Sans Bold", "HiW");

        assertTrue(selection.width("W") > 1.5 * selection.width("i"));
        assertEquals(2 * selection.width("H"), selection.width("HH"), 1e-9);
        assertEquals(selection.width("e"), selection.width("e\u0301"), 1e-9);
    }

    @Test
    void spoiledFilesAreNoFonts() throws IOException {
        byte[] font =
                Files.readAllBytes(library().choose("DejaVu Sans", "x").files().get(0));
        Random random = new Random(20_261_125);
        for (int i = 0; i < 200; i++) {
            byte[] spoiled = java.util.Arrays.copyOf(font, i % 2 == 0 ? font.length : random.nextInt(font.length));
            for (int n = 0; n < 40; n++) {
                spoiled[random.nextInt(Math.min(spoiled.length, i % 3 == 0 ? 4000 : spoiled.length))] =
                        (byte) random.nextInt();
            }
            Path file = Files.write(data.resolve("spoiled.ttf"), spoiled);
            FontReader.faces(file).forEach(face -> face.letters().width('x'));
        }
        assertEquals(List.of(), FontReader.faces(Files.writeString(data.resolve("text.ttf"), "no font at all")));
    }

    private FontLibrary library() {
        return new FontLibrary(
                new FontsConfig() {
                    @Override
                    public Optional<Path> dir() {
                        return Optional.empty();
                    }

                    @Override
                    public boolean system() {
                        return false;
                    }
                },
                data);
    }
}
