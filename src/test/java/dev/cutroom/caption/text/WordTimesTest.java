package dev.cutroom.caption.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordTimesTest {

    private static final Cue FOX = new Cue(
            500,
            2400,
            "The quick brown fox",
            List.of(
                    word(500, 800, "The"),
                    word(800, 1200, "quick"),
                    word(1200, 1500, "brown"),
                    word(1500, 1900, "fox")));

    private static Word word(long start, long end, String text) {
        return new Word(start, end, text, null, false);
    }

    private static String edited(Cue before, long start, long end, String text) {
        return said(WordTimes.follow(before, new Cue(start, end, text, List.of())));
    }

    private static String said(Cue cue) {
        StringBuilder out = new StringBuilder();
        cue.words()
                .forEach(word -> out.append(word.startMillis() + "-" + word.endMillis() + " " + word.text()
                        + (word.estimated() ? "?" : "") + " "));
        return out.toString().strip();
    }

    @Test
    void otherWordsTakeTheTimeOfThoseTheyReplace() {
        assertEquals(
                "500-800 The 800-1200 quick 1200-1500 red? 1500-1900 fox", edited(FOX, 500, 2400, "The quick red fox"));
    }

    @Test
    void newWordsShareAGapByTheirLengths() {
        assertEquals(
                "500-800 The 800-1200 quick 1200-1312 red? 1312-1500 panda? 1500-1900 fox",
                edited(FOX, 500, 2400, "The quick red panda fox"));
        assertEquals(
                "500-800 The 800-1200 quick 1200-1500 brown 1500-1900 fox 1900-2400 jumps?",
                edited(FOX, 500, 2400, "The quick brown fox jumps"));
    }

    @Test
    void whereThereIsNoGapTheLongerNeighbourShares() {
        assertEquals(
                "500-800 The 800-1000 quick? 1000-1200 dark? 1200-1500 brown 1500-1900 fox".replace("1000", "1022"),
                edited(FOX, 500, 2400, "The quick dark brown fox"));
    }

    @Test
    void wordsThatGoLeaveTheOthersAlone() {
        assertEquals("500-800 The 1500-1900 fox", edited(FOX, 500, 2400, "The fox"));
    }

    @Test
    void aCueThatIsMovedTakesItsWordsAlong() {
        assertEquals(
                "1500-1800 The 1800-2200 quick 2200-2500 brown 2500-2900 fox",
                edited(FOX, 1500, 3400, "The quick brown fox"));
    }

    @Test
    void aCueThatIsCutCutsItsWords() {
        assertEquals(
                "600-800 The 800-1200 quick 1200-1500 brown 1500-1600 fox",
                edited(FOX, 600, 1600, "The quick brown fox"));
    }

    @Test
    void aCueWithoutWordsGetsNone() {
        assertEquals("", edited(new Cue(0, 1000, "a b", List.of()), 0, 1000, "a c"));
    }

    @Test
    void aCueThatIsTooShortForItsWordsLosesThem() {
        assertEquals("", edited(FOX, 500, 503, "The quick brown fox"));
    }

    @Test
    void whateverIsEditedTheWordsAreThoseOfTheTextInOrderInsideTheCue() {
        String[] vocabulary = {"a", "b", "the", "fox", "jumps", "longest-of-all", "é", "x,"};
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            Cue cue = FOX;
            for (int edit = 0; edit < 5; edit++) {
                StringBuilder text = new StringBuilder("x");
                for (int n = random.nextInt(8); n > 0; n--) {
                    text.append(' ').append(vocabulary[random.nextInt(vocabulary.length)]);
                }
                long start = random.nextInt(1_000);
                Cue after = new Cue(start, start + 10 + random.nextInt(2_000), text.toString(), List.of());
                cue = WordTimes.follow(cue, after);
                assertFits(cue, "seed " + seed);
            }
        }
    }

    private static void assertFits(Cue cue, String seed) {
        assertEquals(
                cue.text(),
                String.join(" ", cue.words().stream().map(Word::text).toList()),
                seed);
        long now = cue.startMillis();
        for (Word word : cue.words()) {
            assertTrue(word.startMillis() >= now && word.endMillis() > word.startMillis(), seed);
            now = word.endMillis();
        }
        assertTrue(now <= cue.endMillis(), seed);
    }
}
