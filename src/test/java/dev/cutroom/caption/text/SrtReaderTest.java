package dev.cutroom.caption.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SrtReaderTest {

    @Test
    void ordinaryFilesAreReadAsTheyStand() {
        assertEquals("500-2000 One|two\n2500-4000 Three\n", Read.cues("""
                1
                00:00:00,500 --> 00:00:02,000
                One
                two

                2
                00:00:02,500 --> 00:00:04,000
                Three
                """));
    }

    @Test
    void anyLineEndWillDo() {
        assertEquals("500-2000 a|b\n", Read.cues("1\r\n00:00:00,500 --> 00:00:02,000\r\na\r\nb\r\n"));
        assertEquals("500-2000 a|b\n", Read.cues("1\r00:00:00,500 --> 00:00:02,000\ra\rb"));
    }

    @Test
    void numbersMayBeMissingOrWrong() {
        assertEquals("0-1000 a\n1000-2000 b\n", Read.cues("""
                00:00:00,000 --> 00:00:01,000
                a

                00:00:01,000 --> 00:00:02,000
                b
                """));
        assertEquals("0-1000 a\n1000-2000 b\n", Read.cues("""
                7
                00:00:00,000 --> 00:00:01,000
                a

                7
                00:00:01,000 --> 00:00:02,000
                b
                """));
    }

    @Test
    void emptyLinesMayBeMissingOrTooMany() {
        assertEquals("0-1000 a\n1000-2000 b||c\n", Read.cues("""
                1
                00:00:00,000 --> 00:00:01,000
                a
                2
                00:00:01,000 --> 00:00:02,000

                b

                c


                """));
    }

    @Test
    void aNumberMayBeWhatIsSaid() {
        assertEquals("0-1000 3\n1000-2000 2\n2000-3000 9\n", Read.cues("""
                1
                00:00:00,000 --> 00:00:01,000
                3

                2
                00:00:01,000 --> 00:00:02,000
                2

                00:00:02,000 --> 00:00:03,000
                9
                """));
    }

    @Test
    void timesMayHavePointsNoHoursAndFewDigits() {
        assertEquals("1500-62250 a\n", Read.cues("1\n00:01.5 --> 1:02.25 X1:10 Y1:20\na\n"));
        assertEquals("1000-3600000 a\n", Read.cues("1\n0:0:1 --> 1:00:00\na\n"));
    }

    @Test
    void cuesComeInTheOrderOfTheirStartsAndMayOverlap() {
        assertEquals("500-2500 first\n2000-3500 second\n", Read.cues("""
                2
                00:00:02,000 --> 00:00:03,500
                second

                1
                00:00:00,500 --> 00:00:02,500
                first
                """));
    }

    @Test
    void markupOfPlayersIsTakenAwayAndOtherSignsStay() {
        String markup =
                "1\n00:00:00,000 --> 00:00:01,000\n{\\an8}<i>one</i> <FONT size=\"9\">two</FONT> <b>3 < 4</b> & <tag> {x}\n";
        assertEquals("0-1000 one two 3 < 4 & <tag> {x}\n", Read.cues(markup));
    }

    @Test
    void cuesThatDoNotLastAreLeftOutAndNamed() {
        CaptionFile file = Read.file("""
                1
                00:00:01,000 --> 00:00:01,000
                zero

                2
                00:00:02,000 --> 00:00:03,000
                good

                3
                00:00:05,000 --> 00:00:04,000
                negative
                """);
        assertEquals("2000-3000 good\n", Read.said(file));
        assertEquals(List.of(2, 10), file.leftOut().stream().map(LeftOut::line).toList());
    }

    @Test
    void cuesWithoutTextArePassedOver() {
        assertEquals(
                "1000-2000 b\n",
                Read.cues("1\n00:00:00,000 --> 00:00:01,000\n\n2\n00:00:01,000 --> 00:00:02,000\nb\n"));
    }

    @Test
    void brokenTimesAreNamedByTheirLine() {
        UnreadableCaptions refused =
                Read.refused("1\n00:00:00,000 --> 00:00:01,000\na\n\n2\n00:00:61,000 --> 00:00:62,000\nb\n");
        assertEquals(TextFault.BAD_TIME, refused.fault());
        assertEquals(6, refused.line());
        assertEquals(2, Read.refused("1\n00:00:xx,000 --> 00:00:01,000\na\n").line());
        assertEquals(
                TextFault.BAD_TIME,
                Read.refused("1\n00:00:02,000 --> 00:00:01,000\na\n").fault());
    }

    @Test
    void whatIsNoCaptionFileIsRefused() {
        assertEquals(TextFault.NOT_CAPTIONS, Read.refused("").fault());
        assertEquals(
                TextFault.NOT_CAPTIONS, Read.refused("This is only a text.\n").fault());
        assertEquals(
                TextFault.NOT_CAPTIONS,
                Read.refused("1\n00:00:01,000 -> 00:00:02,000\nx\n").fault());
        assertEquals(
                TextFault.NOT_CAPTIONS,
                Read.refused(new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2, 3}).fault());
        assertEquals(
                TextFault.NO_CUES,
                Read.refused("1\n00:00:01,000 --> 00:00:02,000\n\n").fault());
    }

    @Test
    void moreCuesThanAllowedAreRefused() {
        byte[] two = "1\n0:01 --> 0:02\na\n\n2\n0:02 --> 0:03\nb\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(2, CaptionFile.read(two, 2).cues().size());
        UnreadableCaptions refused =
                org.junit.jupiter.api.Assertions.assertThrows(UnreadableCaptions.class, () -> CaptionFile.read(two, 1));
        assertEquals(TextFault.TOO_MANY_CUES, refused.fault());
        assertEquals(6, refused.line());
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        String text = "x".repeat(CueText.LONGEST);
        assertEquals(1, Read.file("0:01 --> 0:02\n" + text).cues().size());
        assertEquals(
                TextFault.TEXT_TOO_LONG,
                Read.refused("0:01 --> 0:02\n" + text + "y").fault());
    }
}
