package dev.cutroom.caption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cutroom.http.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionFormTest {

    private static final String HEAD =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.srt\"\r\n\r\n";
    private static final String TAIL = "\r\n--x--\r\n";

    private static Brought read(InputStream file, String tail) {
        InputStream body = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(HEAD.getBytes(UTF_8)), file, new ByteArrayInputStream(tail.getBytes(UTF_8)))));
        return CaptionForm.read(body, "multipart/form-data; boundary=x");
    }

    private static String refused(InputStream file, String tail) {
        return assertThrows(Problem.class, () -> read(file, tail)).code().name();
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    @Test
    void aWholeFormIsRead() {
        assertEquals(
                "a",
                read(file("0:01 --> 0:02\na"), TAIL).caption().cues().get(0).text());
    }

    @Test
    void aFormThatEndsEarlyIsRefused() {
        assertEquals("CAPTION_INCOMPLETE", refused(file("0:01 --> 0:02\na"), ""));
    }

    @Test
    void aFileOfMoreBytesThanAllowedIsRefusedWithoutReadingAllOfIt() {
        assertEquals("CAPTION_TOO_LARGE", refused(new EndlessText(), TAIL));
    }

    @Test
    void whatIsNoFormIsRefused() {
        Problem problem = assertThrows(Problem.class, () -> CaptionForm.read(file("x"), "multipart/form-data"));
        assertEquals("MALFORMED_BODY", problem.code().name());
    }

    /** Never ends, and fails when more than a little over the limit is read. */
    private static final class EndlessText extends InputStream {

        private long read;

        @Override
        public int read() throws IOException {
            if (++read > CaptionForm.MOST_BYTES + (1 << 20)) {
                throw new IOException("far more was read than may be kept");
            }
            return 'x';
        }
    }
}
