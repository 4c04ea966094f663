package dev.cutroom.media.download;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Percent escapes of addresses, as the UTF-8 that they mostly are. */
final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final String AS_THEY_ARE = "-._~!$&'()*+,;=:@/?";

    private Escapes() {}

    /** Escapes what may not stand in a path and a query, as browsers do; what is escaped already stays so. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0, width; i < text.length(); i += width) {
            int c = text.codePointAt(i);
            width = Character.charCount(c);
            if (isPlain(c) || isEscape(text, i)) {
                escaped.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append("%%%02X".formatted(b));
                }
            }
        }
        return escaped.toString();
    }

    /** @param text in ASCII; an escape that is none stands for itself */
    static String plain(String text) {
        return plain(text, StandardCharsets.UTF_8);
    }

    static String plain(String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text, i)) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toString(charset);
    }

    private static boolean isEscape(String text, int at) {
        return ESCAPE.matcher(text).region(at, text.length()).lookingAt();
    }

    private static boolean isPlain(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || AS_THEY_ARE.indexOf(c) >= 0);
    }
}
