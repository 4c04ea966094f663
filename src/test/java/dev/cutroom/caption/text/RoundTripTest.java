package dev.cutroom.caption.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Model, file, model: nothing is lost that the form can carry, whatever a caption says; and the files are valid. */
class RoundTripTest {

    private static final int SEEDS = 1_500;

    private static final Pattern SRT =
            Pattern.compile("(?:\\d+\n\\d\\d:\\d\\d:\\d\\d,\\d{3} --> \\d\\d:\\d\\d:\\d\\d,\\d{3}\n(?:[^\n]+\n)+\n)+");
    private static final Pattern SRT_TIMES = Pattern.compile("\\s*\\d[\\d:,.]*\\s*-->\\s*\\d[\\d:,.]*.*");
    private static final Pattern VTT = Pattern.compile(
            "WEBVTT\n\n(?:\\d\\d:\\d\\d:\\d\\d\\.\\d{3} --> \\d\\d:\\d\\d:\\d\\d\\.\\d{3}\n(?:[^\n]+\n)+\n)+");
    private static final Pattern VTT_TEXT =
            Pattern.compile("(?:[^&<>]|&(?:amp|lt|gt);|<\\d\\d:\\d\\d:\\d\\d\\.\\d{3}>|<c\\.word>|</c>)*");
    private static final Pattern STAMP = Pattern.compile("<(\\d\\d:\\d\\d:\\d\\d\\.\\d{3})>");
    private static final Pattern ASS_TAG = Pattern.compile("(?<!\\\\)\\{(?!\\\\k\\d+\\})");

    @Test
    void srtGivesBackTimesAndTexts() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Cue> cues = new RandomCues(seed).cues(1);
            String file = Rendered.srt(cues);
            assertEquals(withoutWords(cues), read(file, CaptionFormat.SRT), "seed " + seed + "\n" + file);
        }
    }

    @Test
    void vttGivesBackTimesTextsAndWords() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Cue> cues = new RandomCues(seed).cues(1);
            String file = Rendered.vtt(cues);
            assertEquals(cues, read(file, CaptionFormat.VTT), "seed " + seed + "\n" + file);
        }
    }

    /** The form knows hundredths of a second. */
    @Test
    void assGivesBackHundredthsTextsAndWords() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Cue> cues = new RandomCues(seed).cues(10);
            String file = Rendered.ass(cues);
            assertEquals(cues, read(file, CaptionFormat.ASS), "seed " + seed + "\n" + file);
        }
    }

    @Test
    void everySrtIsOfBlocksThatNoReaderMistakes() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            String file = Rendered.srt(new RandomCues(seed).cues(1));
            assertTrue(SRT.matcher(file).matches(), "seed " + seed + "\n" + file);
            for (String block : file.split("\n\n")) {
                block.lines()
                        .skip(2)
                        .forEach(line -> assertFalse(SRT_TIMES.matcher(line).matches(), line));
            }
        }
    }

    @Test
    void everyVttIsEscapedAndItsTimestampsGrow() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            String file = Rendered.vtt(new RandomCues(seed).cues(1));
            assertTrue(VTT.matcher(file).matches(), "seed " + seed + "\n" + file);
            for (String block : file.substring(8).split("\n\n")) {
                String text = block.substring(block.indexOf('\n') + 1);
                assertTrue(VTT_TEXT.matcher(text).matches(), "seed " + seed + "\n" + text);
                assertGrowing(block);
            }
        }
    }

    @Test
    void noTextReachesAssAsATag() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            String file = Rendered.ass(new RandomCues(seed).cues(1));
            file.lines()
                    .filter(line -> line.startsWith("Dialogue:"))
                    .forEach(line -> assertFalse(ASS_TAG.matcher(line).find(), line));
        }
    }

    @Test
    void theCanonicalFormIsStable() {
        for (int seed = 0; seed < SEEDS; seed++) {
            for (Cue cue : new RandomCues(seed).cues(1)) {
                assertEquals(cue.text(), CueText.canonical(cue.text()));
            }
        }
    }

    private static void assertGrowing(String block) {
        String last = block.substring(0, 12);
        String end = block.substring(17, 29);
        for (MatchResult time : STAMP.matcher(block).results().toList()) {
            assertTrue(time.group(1).compareTo(last) > 0 && time.group(1).compareTo(end) < 0, block);
            last = time.group(1);
        }
    }

    private static List<Cue> read(String file, CaptionFormat format) {
        CaptionFile read = CaptionFile.read(file.getBytes(UTF_8), 100);
        assertEquals(format, read.format());
        assertEquals(List.of(), read.leftOut());
        return read.cues();
    }

    private static List<Cue> withoutWords(List<Cue> cues) {
        return cues.stream()
                .map(cue -> new Cue(cue.startMillis(), cue.endMillis(), cue.text(), List.of()))
                .toList();
    }
}
