package dev.cutroom.media.download;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilenameTest {

    /** An answer of one field. */
    private record Named(String disposition) implements Answer {

        @Override
        public int status() {
            return 200;
        }

        @Override
        public Optional<String> field(String name) {
            return name.equals("Content-Disposition") ? Optional.ofNullable(disposition) : Optional.empty();
        }

        @Override
        public byte[] next() {
            return new byte[0];
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "none|none",
                "inline|none",
                "attachment; filename=\"\"|none",
                "attachment; filename=a.mp4|a.mp4",
                "attachment;filename=\"a b.mp4\"|a b.mp4",
                "attachment; filename=\"a \\\"b\\\".mp4\"; size=3|a \"b\".mp4",
                "attachment; filename=\"x.mp4\"; filename*=UTF-8''%C3%BC%20b.mp4|ü b.mp4",
                "attachment; FileName*=iso-8859-1'de'%FC.mp4|ü.mp4",
                "attachment; filename=\"../../etc/passwd\"|../../etc/passwd",
                "attachment; filename=\"Ã¼.mp4\"|ü.mp4",
                "attachment; filename=\"ü.mp4\"|ü.mp4",
                "attachment; filename=\"open|none"
            })
    void aFileIsCalledWhatTheAnswerSays(String disposition, String name) {
        assertEquals(name, Filename.of(new Named(disposition)));
    }
}
