package dev.cutroom.media.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Reads what matters of the faces in a font file. */
final class FontReader {
    private static final Logger LOG = Logger.getLogger(FontReader.class);
    private static final int BY_SELECTION = 62;

    private FontReader() {}

    /** The faces that can be drawn as outlines; none for a file that is no such font, or is spoiled. */
    static List<FontFace> faces(Path path) {
        List<FontFace> faces = new ArrayList<>();
        try (FontFile file = new FontFile(path)) {
            for (int face : file.faces()) {
                face(path, file, face).ifPresent(faces::add);
            }
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with a file among hundreds, the others can be used.
            LOG.debugf("The font %s is passed over: %s", path.getFileName(), e.getMessage());
        }
        return faces;
    }

    /** One of its faces; empty when the renderer does not draw it. */
    static Optional<FontFace> face(Path path, FontFile file, int at) throws IOException {
        Optional<ByteBuffer> names = file.table(at, "name");
        Optional<ByteBuffer> map = file.table(at, "cmap");
        Optional<ByteBuffer> metrics = file.table(at, "OS/2");
        // Fonts of pictures (emoji in colour) have letters that the renderer cannot draw.
        boolean outlines = file.has(at, "glyf") || file.has(at, "CFF ") || file.has(at, "CFF2");
        if (!outlines || names.isEmpty() || map.isEmpty() || metrics.isEmpty()) {
            return Optional.empty();
        }
        FontNames called = FontNames.read(names.get());
        CharacterMap characters = new CharacterMapReader(map.get()).read();
        if (called.family().isEmpty() || characters.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FontFace(
                path,
                called.family().get(),
                called.fullName().orElse(called.family().get()),
                called.all(),
                metrics.get().getShort(4) & 0xFFFF,
                (metrics.get().getShort(BY_SELECTION) & 1) != 0,
                letters(file, at, characters, metrics.get())));
    }

    private static Letters letters(FontFile file, int at, CharacterMap characters, ByteBuffer metrics)
            throws IOException {
        // The renderer follows Windows: a size is the distance from the highest ascender to the lowest descender.
        int height = (metrics.getShort(74) & 0xFFFF) + (metrics.getShort(76) & 0xFFFF);
        int em = file.table(at, "head").map(head -> head.getShort(18) & 0xFFFF).orElse(1000);
        return new Letters(characters, advances(file, at), height > 0 ? height : Math.max(1, em));
    }

    private static short[] advances(FontFile file, int at) throws IOException {
        int count =
                file.table(at, "hhea").map(hhea -> hhea.getShort(34) & 0xFFFF).orElse(0);
        ByteBuffer table = file.table(at, "hmtx").orElse(ByteBuffer.allocate(0));
        short[] advances = new short[Math.min(count, table.limit() / 4)];
        for (int i = 0; i < advances.length; i++) {
            advances[i] = table.getShort(4 * i);
        }
        return advances;
    }
}
