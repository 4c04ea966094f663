package dev.cutroom.caption.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void cuesAreMovedAndCutToTheRange() {
        List<Cue> cues = List.of(
                cue(0, 900, "before"), cue(900, 1500, "cut"), cue(2000, 2400, "inside"), cue(2800, 9000, "long"));

        assertEquals(
                List.of(cue(0, 500, "cut"), cue(1000, 1400, "inside"), cue(1800, 2000, "long")),
                new Excerpt(1000, 3000).of(cues));
    }

    @Test
    void aPieceOfLessThanATenthOfASecondIsDroppedButAShortCueStays() {
        List<Cue> cues = List.of(
                cue(0, 1099, "gone"), cue(0, 1100, "just"), cue(1500, 1520, "short"), cue(2901, 4000, "gone too"));

        assertEquals(List.of(cue(0, 100, "just"), cue(500, 520, "short")), new Excerpt(1000, 3000).of(cues));
    }

    @Test
    void aCutCueKeepsItsTextAndTheWordsThatAreHeard() {
        Cue said = new Cue(
                0,
                3000,
                "one two three",
                List.of(word(0, 900, "one"), word(970, 1500, "two"), word(2980, 3000, "three")));

        Cue late = new Excerpt(1000, 5000).of(List.of(said)).get(0);
        Cue early = new Excerpt(0, 980).of(List.of(said)).get(0);

        assertEquals("one two three", late.text());
        assertEquals(List.of(word(0, 500, "two"), word(1980, 2000, "three")), late.words());
        assertEquals(List.of(word(0, 900, "one")), early.words());
    }

    @Test
    void thePartsOfASplitJoinedAreTheWhole() {
        Random random = new Random(20_261_130);
        for (int i = 0; i < 2000; i++) {
            Cue whole = randomCue(random);
            List<Long> bounds = bounds(random);
            long expected = whole.startMillis();
            for (int part = 0; part + 1 < bounds.size(); part++) {
                long from = bounds.get(part);
                long to = bounds.get(part + 1);
                long overlap = Math.min(to, whole.endMillis()) - Math.max(from, whole.startMillis());
                List<Cue> found = new Excerpt(from, to).of(List.of(whole));
                if (found.isEmpty()) {
                    assertTrue(overlap < 100, "a piece of " + overlap + " ms is missing");
                    expected = overlap > 0 ? Math.min(to, whole.endMillis()) : expected;
                    continue;
                }
                Cue piece = found.get(0);
                assertEquals(expected, piece.startMillis() + from);
                assertTrue(piece.endMillis() <= to - from);
                assertWordsInside(piece);
                expected = piece.endMillis() + from;
            }
            assertEquals(whole.endMillis(), expected);
        }
    }

    private static void assertWordsInside(Cue cue) {
        long now = cue.startMillis();
        for (Word word : cue.words()) {
            assertTrue(word.startMillis() >= now && word.endMillis() > word.startMillis(), cue.toString());
            now = word.endMillis();
        }
        assertTrue(now <= cue.endMillis(), cue.toString());
    }

    private static List<Long> bounds(Random random) {
        List<Long> bounds = new ArrayList<>(List.of(0L));
        while (bounds.get(bounds.size() - 1) < 20_000) {
            bounds.add(bounds.get(bounds.size() - 1) + 40 + random.nextInt(3000));
        }
        return bounds;
    }

    private static Cue randomCue(Random random) {
        long start = random.nextInt(15_000);
        List<Word> words = new ArrayList<>();
        long now = start;
        for (int n = random.nextInt(8); n > 0; n--) {
            long from = now + random.nextInt(50);
            now = from + 1 + random.nextInt(400);
            words.add(word(from, now, "w" + n));
        }
        return new Cue(start, now + 1 + random.nextInt(500), "text", words);
    }

    private static Cue cue(long start, long end, String text) {
        return new Cue(start, end, text, List.of());
    }

    private static Word word(long start, long end, String text) {
        return new Word(start, end, text, 0.5, false);
    }
}
