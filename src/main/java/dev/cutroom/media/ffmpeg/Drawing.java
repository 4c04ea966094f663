package dev.cutroom.media.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays down what the drawing of captions reads: the script and the fonts, and a configuration that names no other place.
 *
 * <p>Without it, fontconfig would search the machine's fonts and write its cache into somebody's home.
 */
final class Drawing {
    private static final String CONFIGURATION = "fonts.conf";
    private static final String CACHE = "font-cache";

    private Drawing() {}

    /** @return the environment that the drawing process needs */
    static Map<String, String> prepare(Burn burn, Path scratch) {
        Path home = scratch.toAbsolutePath();
        try {
            Path script = home.resolve(BurnArguments.SCRIPT);
            if (!burn.captions().toAbsolutePath().equals(script)) {
                Files.copy(burn.captions(), script, StandardCopyOption.REPLACE_EXISTING);
            }
            fonts(burn.fonts(), Files.createDirectories(home.resolve(BurnArguments.FONTS)));
            Files.createDirectories(home.resolve(CACHE));
            Files.writeString(home.resolve(CONFIGURATION), configuration(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return environment(home);
    }

    /** Numbered, because two directories may hold fonts of one name. */
    private static void fonts(List<Path> fonts, Path directory) throws IOException {
        for (int i = 0; i < fonts.size(); i++) {
            Path font = fonts.get(i).toRealPath();
            String name = font.getFileName().toString();
            Path target = directory.resolve(i + name.substring(Math.max(0, name.lastIndexOf('.'))));
            Files.deleteIfExists(target);
            try {
                Files.createSymbolicLink(target, font);
            } catch (UnsupportedOperationException | IOException e) {
                // a file system without links
                Files.copy(font, target);
            }
        }
    }

    private static String configuration(Path home) {
        return """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>
                """.formatted(escaped(home.resolve(BurnArguments.FONTS)), escaped(home.resolve(CACHE)));
    }

    private static String escaped(Path path) {
        return path.toString().replace("&", "&amp;").replace("<", "&lt;");
    }

    private static Map<String, String> environment(Path home) {
        Map<String, String> environment = new HashMap<>(FfmpegCalls.ENVIRONMENT);
        environment.put("FONTCONFIG_FILE", home.resolve(CONFIGURATION).toString());
        environment.put("HOME", home.toString());
        environment.put("XDG_CACHE_HOME", home.resolve(CACHE).toString());
        return environment;
    }
}
