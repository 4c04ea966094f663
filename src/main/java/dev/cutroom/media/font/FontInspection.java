package dev.cutroom.media.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a stranger's file before it is used as a font: strictly, where {@link FontReader} passes over what is spoiled.
 *
 * <p>Every face must be one that the renderer draws, and allow to be embedded by its {@code fsType} (OpenType, table {@code OS/2}).
 */
public final class FontInspection {

    private static final int USE_BITS = 0x000F;
    private static final int RESTRICTED = 0x0002;
    private static final int BITMAPS_ONLY = 0x0200;
    private static final int TYPE = 8;

    private FontInspection() {}

    /**
     * What can be asked for.
     *
     * @param weight 400 is regular, 700 bold
     */
    public record Face(String family, String fullName, int weight, boolean italic) {}

    /** @throws UnusableFont with a reason for people */
    public static List<Face> of(Path path) throws UnusableFont, IOException {
        try (FontFile file = new FontFile(path)) {
            List<Face> faces = new ArrayList<>();
            for (int at : file.faces()) {
                faces.add(face(path, file, at));
            }
            if (faces.isEmpty()) {
                throw unusable(
                        "It is no TrueType or OpenType font (.ttf, .otf, .ttc). Fonts for the web (WOFF) are not read.");
            }
            return faces;
        } catch (SpoiledFont | RuntimeException e) {
            throw unusable("The font is spoiled: a table of it cannot be read.");
        }
    }

    private static Face face(Path path, FontFile file, int at) throws IOException, UnusableFont {
        file.requireWhole(at);
        FontFace face = FontReader.face(path, file, at)
                .orElseThrow(() -> unusable("A face of it has no outlines, no name or no map of Unicode characters."));
        ByteBuffer metrics = file.table(at, "OS/2").orElseThrow();
        int type = metrics.getShort(TYPE) & 0xFFFF;
        if ((type & USE_BITS) == RESTRICTED || (type & BITMAPS_ONLY) != 0) {
            throw new UnusableFont("The font itself says that it must not be embedded (fsType " + type + ").", true);
        }
        return new Face(face.family(), face.fullName(), face.weight(), face.slanted());
    }

    private static UnusableFont unusable(String why) {
        return new UnusableFont(why, false);
    }
}
