package dev.cutroom.media.font;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Fonts that no machine has: one of the program's own under another name. */
public final class StrangeFonts {

    private static final String FILE = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansMono.ttf";

    private StrangeFonts() {}

    /** A monospaced font that calls itself "Marque Sans Mono". */
    public static byte[] marque() {
        try (InputStream in = StrangeFonts.class.getResourceAsStream(FILE)) {
            byte[] font = in.readAllBytes();
            replace(font, "DejaVu".getBytes(StandardCharsets.UTF_16BE), "Marque".getBytes(StandardCharsets.UTF_16BE));
            replace(font, "DejaVu".getBytes(StandardCharsets.US_ASCII), "Marque".getBytes(StandardCharsets.US_ASCII));
            return font;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The same with these rights to embed it. */
    public static byte[] marque(int type) {
        byte[] font = marque();
        ByteBuffer bytes = ByteBuffer.wrap(font);
        for (int at = 12; ; at += 16) {
            if (new String(font, at, 4, StandardCharsets.US_ASCII).equals("OS/2")) {
                bytes.putShort(bytes.getInt(at + 8) + 8, (short) type);
                return font;
            }
        }
    }

    private static void replace(byte[] in, byte[] what, byte[] with) {
        for (int i = 0; i + what.length <= in.length; i++) {
            if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                System.arraycopy(with, 0, in, i, with.length);
            }
        }
    }
}
