package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.font.FontLibrary;
import dev.cutroom.media.font.FontsConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Burns a line of text with the program's own fonts, and looks at what came of it. */
record Burns(Tools tools, Path directory) {
    static final String FONT = "DejaVu Sans Bold";
    private static final FontLibrary LIBRARY = new FontLibrary(new OurFonts(), Tools.DATA);

    /** Only the fonts that come with the program. */
    record OurFonts() implements FontsConfig {
        @Override
        public Optional<Path> dir() {
            return Optional.empty();
        }

        @Override
        public boolean system() {
            return false;
        }
    }

    /** Burns {@code text}, in the form of ASS, from 0.2 s to 0.8 s, in yellow with a blue outline, below in the middle. */
    BurnResult burn(Path source, String text) {
        return burn(source, tools.prober.probe(source, directory), text);
    }

    BurnResult burn(Path source, MediaFacts facts, String text) {
        return tools.burner.burn(burnOf(source, facts, text), directory, part -> {});
    }

    /** The picture that such a burn has at a time. */
    Ink preview(Path source, MediaFacts facts, String text, double at) {
        return Ink.of(tools.previewer.preview(burnOf(source, facts, text), at, directory));
    }

    private Burn burnOf(Path source, MediaFacts facts, String text) {
        Picture picture = facts.picture().orElseThrow();
        Path script = directory.resolve("script.ass");
        try {
            Files.writeString(script, script(picture, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Path> fonts = LIBRARY.choose(FONT, text).files();
        return new Burn(source, facts, script, fonts, 2);
    }

    private static String script(Picture picture, String text) {
        int height = picture.displayHeight();
        return """
                [Script Info]
                ScriptType: v4.00+
                PlayResX: %d
                PlayResY: %d
                ScaledBorderAndShadow: yes

                [V4+ Styles]
                Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, BorderStyle, Outline, Alignment, MarginV
                Style: Default,%s,%d,&H0000FFFF,&H00FF0000,1,%d,2,%d

                [Events]
                Format: Start, End, Style, Text
                Dialogue: 0:00:00.20,0:00:00.80,Default,%s
                """.formatted(
                        picture.displayWidth(), height, FONT, height / 6, Math.max(1, height / 150), height / 30, text);
    }
}
