package dev.cutroom.caption.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VttReaderTest {

    @Test
    void notesStylesRegionsIdsAndSettingsArePassedOver() {
        assertEquals("500-2000 One\n2500-4000 Two\n", Read.cues("""
                WEBVTT - a title
                Kind: captions

                STYLE
                ::cue { color: red }

                REGION
                id:fred

                NOTE made for tests
                in two lines

                first
                00:00.500 --> 00:02.000 align:start line:80%
                One

                NOTE

                00:00:02.500 --> 00:00:04.000
                <v Anna>Two</v>
                """));
    }

    @Test
    void tagsGoAndEntitiesBecomeSigns() {
        assertEquals(
                "0-1000 a < b & c > d \u00a0\" 😀 <3 &nosuch;\n",
                Read.cues(
                        "WEBVTT\n\n00:00.000 --> 00:01.000\n<i>a &lt; b</i> <c.red>&amp; c &gt; d</c> &nbsp;&quot; &#x1F600; <3 &nosuch;\n"));
    }

    @Test
    void timestampsInTheTextMakeWords() {
        assertEquals(
                "1000-3000 The quick fox [1000-1500 The] [1500-2000 quick] [2200-3000 fox]\n",
                Read.cues(
                        "WEBVTT\n\n00:01.000 --> 00:03.000\nThe <00:01.500><c>quick</c><00:02.000> <00:02.200>fox\n"));
    }

    @Test
    void severalWordsBehindOneTimestampAreEstimated() {
        assertEquals(
                "0-3000 one two| three [0-1000 one] [1000-1750 two?] [1750-3000 three?]\n",
                Read.cues("WEBVTT\n\n00:00.000 --> 00:03.000\none <00:01.000>two\n three\n"));
    }

    @Test
    void timestampsThatGoBackMakeNoWords() {
        assertEquals("1000-3000 a b\n", Read.cues("WEBVTT\n\n00:01.000 --> 00:03.000\na <00:00.500>b\n"));
        assertEquals("1000-3000 a b\n", Read.cues("WEBVTT\n\n00:01.000 --> 00:03.000\na <00:09.500>b\n"));
    }

    @Test
    void aMissingEmptyLineIsForgiven() {
        assertEquals(
                "0-1000 a\n1000-2000 b\n",
                Read.cues("WEBVTT\n00:00.000 --> 00:01.000\na\n00:01.000 --> 00:02.000\nb\n"));
    }

    @Test
    void brokenTimesAreNamedByTheirLine() {
        UnreadableCaptions refused = Read.refused("WEBVTT\n\nid\n00:00.000 --> later\na\n");
        assertEquals(TextFault.BAD_TIME, refused.fault());
        assertEquals(4, refused.line());
    }

    @Test
    void aFileWithoutCuesIsRefused() {
        assertEquals(TextFault.NO_CUES, Read.refused("WEBVTT\n\n").fault());
        assertEquals(TextFault.NO_CUES, Read.refused("WEBVTT\n\nNOTE nothing\n").fault());
    }
}
