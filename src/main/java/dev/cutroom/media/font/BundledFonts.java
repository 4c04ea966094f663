package dev.cutroom.media.font;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The fonts that come with the program, unpacked: the renderer wants files. */
final class BundledFonts {
    /** The first writes what no other is asked for. */
    static final List<String> NAMES = List.of(
            "DejaVuSans.ttf",
            "DejaVuSans-Bold.ttf",
            "DejaVuSerif.ttf",
            "DejaVuSerif-Bold.ttf",
            "DejaVuSansMono.ttf",
            "DejaVuSansMono-Bold.ttf");

    private static final String RESOURCES = "/net/sf/jasperreports/fonts/dejavu/";

    private BundledFonts() {}

    /** Writes those that are not there as they should be. @return where they lie */
    static List<Path> unpack(Path directory) throws IOException {
        Files.createDirectories(directory);
        List<Path> files = new ArrayList<>();
        for (String name : NAMES) {
            files.add(unpack(directory, name));
        }
        return files;
    }

    private static Path unpack(Path directory, String name) throws IOException {
        try (InputStream in = BundledFonts.class.getResourceAsStream(RESOURCES + name)) {
            if (in == null) {
                throw new IOException("the font " + name + " is missing in the program");
            }
            byte[] bytes = in.readAllBytes();
            Path target = directory.resolve(name);
            if (!Files.isRegularFile(target) || !Arrays.equals(bytes, Files.readAllBytes(target))) {
                Path part = Files.createTempFile(directory, name, ".part");
                Files.write(part, bytes);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return target;
        }
    }
}
