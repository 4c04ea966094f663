package dev.cutroom.caption.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.caption.reading.Violation.Rule;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualityCheckTest {

    private static Cue cue(long start, long end, String text, Word... words) {
        return new Cue(start, end, text, List.of(words));
    }

    private static List<Violation> found(Profile profile, String language, double rate, Cue... cues) {
        return new QualityCheck(profile, language, rate).of(List.of(cues));
    }

    private static List<Rule> rules(Cue... cues) {
        return found(Profile.NETFLIX, "en", 25, cues).stream()
                .map(Violation::rule)
                .toList();
    }

    @Test
    void aGoodCueBreaksNothing() {
        assertEquals(List.of(), rules(cue(0, 2000, "All is well\nin here.")));
    }

    @Test
    void linesAndTheirLengthsAreCounted() {
        assertEquals(List.of(Rule.LINES), rules(cue(0, 3000, "one\ntwo\nthree")));
        assertEquals(
                List.of(new Violation(0, Rule.CHARS, 43, 42, "x".repeat(43), false)),
                found(Profile.NETFLIX, "en", 25, cue(0, 3000, "x".repeat(43))));
        assertEquals(List.of(Rule.LINES, Rule.EMPTY), rules(cue(0, 3000, "one\n\ntwo")));
    }

    @Test
    void timesAreInSeconds() {
        assertEquals(
                List.of(new Violation(0, Rule.MIN_DURATION, 0.5, 0.833, null, false)),
                found(Profile.NETFLIX, "en", 25, cue(0, 500, "Yes.")));
        assertEquals(
                List.of(new Violation(0, Rule.MAX_DURATION, 8, 7, null, false)),
                found(Profile.NETFLIX, "en", 25, cue(0, 8000, "Yes.")));
    }

    @Test
    void theGapIsTwoFramesOfTheVideo() {
        Cue[] cues = {cue(0, 1000, "Yes."), cue(1067, 2000, "No.")};

        assertEquals(List.of(), found(Profile.NETFLIX, "en", 30, cues));
        assertEquals(
                List.of(new Violation(1, Rule.GAP, 0.067, 0.08, null, false)), found(Profile.NETFLIX, "en", 25, cues));
        assertEquals(List.of(Rule.OVERLAP), rules(cue(0, 2000, "Yes."), cue(1900, 3000, "No.")));
    }

    @Test
    void filesMayRoundTheGapToMilliseconds() {
        assertEquals(
                List.of(), found(Profile.NETFLIX, "en", 24000 / 1001.0, cue(0, 1000, "Yes."), cue(1083, 2000, "No.")));
    }

    @Test
    void readingSpeedFollowsLanguageAndScript() {
        Cue cue = cue(0, 1000, "Eighteen letters..");

        assertEquals(List.of(), found(Profile.NETFLIX, "en", 25, cue));
        assertEquals(List.of(new Violation(0, Rule.CPS, 18, 17, null, false)), found(Profile.NETFLIX, "de", 25, cue));
        assertEquals(
                List.of(new Violation(0, Rule.CPS, 10, 9, null, false)),
                found(Profile.NETFLIX, "zh-Hans", 25, cue(0, 1000, "我们今天去公园散步吧")));
        assertEquals(
                List.of(new Violation(0, Rule.WPM, 240, 180, null, false)),
                found(Profile.BBC, "en", 25, cue(0, 1000, "I am at home")));
    }

    @Test
    void fastSpeechExcusesAFastCue() {
        String text = "Unbelievably extraordinary";
        Word word = new Word(0, 1000, text, null, false);

        assertTrue(found(Profile.NETFLIX, "en", 25, cue(0, 1000, text, word))
                .get(0)
                .unavoidable());
        assertFalse(found(Profile.NETFLIX, "en", 25, cue(0, 1200, text, new Word(0, 1100, text, null, false)))
                .get(0)
                .unavoidable());
    }

    @Test
    void badBreaksAreFoundInLinesAndBetweenCues() {
        assertEquals(
                List.of(new Violation(0, Rule.BAD_BREAK, 1, 0, "the / house.", false)),
                found(Profile.NETFLIX, "en", 25, cue(0, 2000, "We went to the\nhouse.")));
        assertEquals(List.of(Rule.BAD_BREAK), rules(cue(0, 3000, "He said that Peter\nMiller was ill, and so on.")));
        assertEquals(List.of(Rule.BAD_BREAK), rules(cue(0, 2000, "We went to the"), cue(2100, 4000, "house.")));
        assertEquals(List.of(), rules(cue(0, 2000, "We went to the"), cue(4100, 6000, "house.")));
        assertEquals(List.of(), rules(cue(0, 2000, "- Hello, Peter\n- Hello, Anna and all")));
        assertEquals(List.of(), rules(cue(0, 2000, "HE WENT HOME\nAND SLEPT")));
    }

    @Test
    void lettersAreCountedAsReadersSeeThem() {
        assertEquals(List.of(), rules(cue(0, 3000, "e\u0301".repeat(42))));
        assertEquals(
                List.of(Rule.CHARS),
                found(Profile.NETFLIX, "ja", 25, cue(0, 5000, "あ".repeat(14))).stream()
                        .map(Violation::rule)
                        .toList());
    }

    @Test
    void socialCaptionsAreThreeWordsInALine() {
        assertEquals(
                List.of(Rule.LINES, Rule.WORDS),
                found(Profile.SOCIAL, "en", 25, cue(0, 2000, "one two\nthree four")).stream()
                        .map(Violation::rule)
                        .toList());
    }
}
