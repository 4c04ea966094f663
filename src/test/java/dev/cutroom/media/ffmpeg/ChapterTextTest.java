package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cutroom.media.mp4.Chapter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChapterTextTest {

    @Test
    void aTitleThatEndsInABackslashEndsItsLine() {
        String text = ";FFMETADATA1\n"
                + "[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=2000\ntitle=C:\\\\\n"
                + "[CHAPTER]\nTIMEBASE=1/1000\nSTART=2000\nEND=3000\ntitle=Two\\\nlines\n";

        List<String> titles =
                ChapterText.read(text).stream().map(Chapter::title).toList();

        assertEquals(List.of("C:\\", "Two\nlines"), titles);
    }
}
