package dev.cutroom.media.font;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** All fonts that there are, and the choice among them. */
@ApplicationScoped
public class FontLibrary {
    private static final Logger LOG = Logger.getLogger(FontLibrary.class);
    private static final List<Path> SYSTEM = List.of(
            Path.of("/usr/share/fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of("/Library/Fonts"),
            Path.of("/System/Library/Fonts"));

    private final FontsConfig config;
    private final Path bundled;
    private FontShelf shelf;

    @Inject
    public FontLibrary(FontsConfig config, @ConfigProperty(name = "cutroom.data-dir") Path dataDirectory) {
        this.config = config;
        this.bundled =
                dataDirectory.toAbsolutePath().normalize().resolve("tools").resolve("fonts");
    }

    /**
     * Chooses what writes a text: the font of that name or its substitute, and for the letters that it lacks the first
     * fonts that have them.
     *
     * @param wanted a family or the full name of a face, such as {@code DejaVu Sans Bold}; case does not matter
     */
    public FontSelection choose(String wanted, String text) {
        return choose(wanted, text, List.of());
    }

    /** The same with further files, whose fonts go before all others. */
    public FontSelection choose(String wanted, String text, List<Path> own) {
        return shelf().behind(own.stream()
                        .flatMap(file -> FontReader.faces(file).stream())
                        .toList())
                .choose(wanted, text);
    }

    /** Fonts are looked for once, when the first text asks for some. */
    private synchronized FontShelf shelf() {
        if (shelf == null) {
            shelf = new FontShelf(found());
            LOG.infof("%d faces of fonts found", shelf.size());
        }
        return shelf;
    }

    /** Those of the operator, then those of the program, then those of the system: each place in the order of its names. */
    private List<FontFace> found() {
        List<Path> files = new ArrayList<>();
        config.dir().ifPresent(dir -> files.addAll(below(dir)));
        try {
            files.addAll(BundledFonts.unpack(bundled));
        } catch (IOException e) {
            throw new UncheckedIOException("the program's fonts cannot be unpacked", e);
        }
        if (config.system()) {
            SYSTEM.forEach(dir -> files.addAll(below(dir)));
        }
        return files.stream().flatMap(file -> FontReader.faces(file).stream()).toList();
    }

    private static List<Path> below(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory, 8, FileVisitOption.FOLLOW_LINKS)) {
            files.filter(FontLibrary::isFont).forEach(found::add);
        } catch (IOException | UncheckedIOException e) {
            // One folder that cannot be entered ends the walk; what was found until then can be used.
            LOG.warnf("Not all fonts below %s can be listed: %s", directory, e.getMessage());
        }
        return found.stream().sorted().toList();
    }

    private static boolean isFont(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return FontFile.ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }
}
