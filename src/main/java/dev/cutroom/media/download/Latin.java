package dev.cutroom.media.download;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The content of HTTP fields, which is bytes: UTF-8 where it can be, as senders mean it, and else ISO 8859-1, as it was of old. */
final class Latin {

    private Latin() {}

    static String utf8(String field) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(field.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return field;
        }
    }
}
