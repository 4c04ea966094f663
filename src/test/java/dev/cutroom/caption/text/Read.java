package dev.cutroom.caption.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Reads files that tests write down. */
final class Read {

    private Read() {}

    static CaptionFile file(String text) {
        return CaptionFile.read(text.getBytes(UTF_8), 1_000);
    }

    /** The cues, one a line: {@code 500-2000 text}, with its words behind it where it has any. */
    static String cues(String text) {
        return said(file(text));
    }

    static String said(CaptionFile file) {
        StringBuilder out = new StringBuilder();
        for (Cue cue : file.cues()) {
            out.append(
                    cue.startMillis() + "-" + cue.endMillis() + " " + cue.text().replace("\n", "|"));
            cue.words()
                    .forEach(word -> out.append(" [" + word.startMillis() + "-" + word.endMillis() + " " + word.text()
                            + (word.estimated() ? "?" : "") + "]"));
            out.append('\n');
        }
        return out.toString();
    }

    static UnreadableCaptions refused(byte[] bytes) {
        return assertThrows(UnreadableCaptions.class, () -> CaptionFile.read(bytes, 1_000));
    }

    static UnreadableCaptions refused(String text) {
        return refused(text.getBytes(UTF_8));
    }
}
