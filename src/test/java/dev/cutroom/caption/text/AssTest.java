package dev.cutroom.caption.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssTest {

    private static final String HEAD = """
            [Script Info]
            ScriptType: v4.00+

            [V4+ Styles]
            Format: Name, Fontname
            Style: Default,Arial

            [Events]
            Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
            """;

    @Test
    void fieldsAreFoundByTheFormatLine() {
        assertEquals("1000-2500 a, b\n", Read.cues("""
                [Script Info]

                [Events]
                Format: Start, End, Text
                Comment: 0:00:00.00,0:00:01.00,not this
                Dialogue: 0:00:01.00,0:00:02.50,a, b
                """));
        assertEquals("1000-2500 a, b\n", Read.cues("""
                [Script Info]
                ScriptType: v4.00

                [Events]
                Format: Marked, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
                Dialogue: Marked=0,0:00:01.00,0:00:02.50,Default,,0000,0000,0000,,a, b
                """));
    }

    @Test
    void tagsAndDrawingsGoAndEscapesBecomeSigns() {
        assertEquals(
                "1000-2000 one|two\u00a0{three}|four\n",
                Read.cues(HEAD
                        + "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\an8\\b1}one\\Ntwo\\h\\{three\\}{\\i1}\\nfour\n"
                        + "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\p1}m 0 0 l 100 0{\\p0}\n"));
    }

    @Test
    void karaokeMakesWords() {
        assertEquals(
                "1000-3000 The fox [1200-1700 The] [1700-2000 fox]\n",
                Read.cues(HEAD + "Dialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,{\\k20}{\\k50}The {\\kf30}fox\n"));
    }

    @Test
    void brokenEventsAreNamedByTheirLine() {
        UnreadableCaptions refused = Read.refused(HEAD + "Dialogue: 0,now,0:00:02.00,Default,,0,0,0,,x\n");
        assertEquals(TextFault.BAD_TIME, refused.fault());
        assertEquals(10, refused.line());
        assertEquals(
                TextFault.NOT_CAPTIONS,
                Read.refused(HEAD + "Dialogue: 0,0:00:01.00\n").fault());
        assertEquals(
                TextFault.NO_CUES,
                Read.refused("[Script Info]\nScriptType: v4.00+\n").fault());
    }

    @Test
    void timesAreRoundedToTheNearestHundredthAndEveryEventLasts() {
        assertTrue(event(1996, 3004).startsWith("Dialogue: 0,0:00:02.00,0:00:03.00,"));
        assertTrue(event(3005, 3995).startsWith("Dialogue: 0,0:00:03.01,0:00:04.00,"));
        assertTrue(event(1000, 1001).startsWith("Dialogue: 0,0:00:01.00,0:00:01.01,"));
        assertTrue(event(3_599_999, 36_000_000).startsWith("Dialogue: 0,1:00:00.00,10:00:00.00,"));
    }

    @Test
    void aStyleIsMeasuredByThePicture() throws Exception {
        StringBuilder out = new StringBuilder();
        AssStyle style = new AssStyle(20, "Noto Sans", "#ff8001", "#0a0B0c", 9, false);
        new AssWriter(320, 180, style).write(List.of(), out);
        assertTrue(out.toString().contains("PlayResX: 320\nPlayResY: 180\n"), out.toString());
        assertTrue(
                out.toString()
                        .contains(
                                "Style: Default,Noto Sans,12.5,&H000180FF,&H00FFFFFF,&H000C0B0A,&H00000000,0,0,0,0,100,100,0,0,1,0.625,0,9,6,6,6,1\n"),
                out.toString());
    }

    @Test
    void pausesBetweenWordsAreKept() {
        Cue cue = new Cue(
                1000,
                3000,
                "The fox",
                List.of(new Word(1204, 1706, "The", null, false), new Word(1996, 2996, "fox", null, false)));
        assertEquals("{\\k20}{\\k51}The {\\k29}{\\k100}fox", AssEvent.of(cue).text());
    }

    private static String event(long start, long end) {
        return AssEvent.of(new Cue(start, end, "x", List.of())).line("Default");
    }
}
