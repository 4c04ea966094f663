package dev.cutroom.caption.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.CueText;
import dev.cutroom.caption.text.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReflowTest {

    private static final int SEEDS = 100;

    private static Cue cue(double start, double end, String text) {
        return new Cue(Math.round(start * 1000), Math.round(end * 1000), text, List.of());
    }

    private static List<Cue> reflowed(Cue... cues) {
        return new Reflow(Profile.NETFLIX, "en", 25).of(List.of(cues), 0);
    }

    private static List<Violation> check(List<Cue> cues) {
        return new QualityCheck(Profile.NETFLIX, "en", 25).of(cues);
    }

    private static List<String> words(List<Cue> cues) {
        return cues.stream()
                .flatMap(cue -> Arrays.stream(CueText.words(cue.text())))
                .toList();
    }

    @Test
    void goodCaptionsStayAsTheyAre() {
        List<Cue> cues = List.of(cue(1, 3, "This is fine."), cue(3.2, 5, "And so is this."));

        assertSame(cues, new Reflow(Profile.NETFLIX, "en", 25).of(cues, 0));
    }

    @Test
    void everyKindOfFaultIsMended() {
        List<Cue> cues = List.of(
                cue(0, 0.4, "Too short"),
                cue(0.42, 9, "Too long in time"),
                cue(9.2, 11, "This single line of text is certainly far longer than forty-two characters"),
                cue(11.1, 13, "one\ntwo\nthree"),
                cue(13.2, 14.1, "Far too many characters to be read in\nless than a single second by anyone"));

        List<Cue> after = new Reflow(Profile.NETFLIX, "en", 25).of(cues, 20_000);

        assertEquals(
                List.of(),
                check(after).stream()
                        .filter(violation -> violation.rule().isHard())
                        .toList(),
                after.toString());
        assertEquals(words(cues), words(after));
        assertTrue(after.get(after.size() - 1).endMillis() <= 20_000);
    }

    @Test
    void whatIsWellBesideAFaultStays() {
        Cue fine = cue(1, 3, "All is well,\nI hope.");
        Cue alsoFine = cue(9, 11, "So is this.");

        List<Cue> after =
                reflowed(fine, cue(4, 7, "And this line here is in fact a good deal longer than it may be."), alsoFine);

        assertEquals(fine, after.get(0));
        assertEquals(alsoFine, after.get(after.size() - 1));
    }

    @Test
    void wordsThatWereHeardKeepTheirTimesAndTheirPunctuation() {
        List<Word> words = new ArrayList<>();
        String text = "Nobody, however, had ever thought of asking the old man - until now";
        long now = 1000;
        for (String word : text.split("[ ,-]+")) {
            words.add(new Word(now, now + 300, word, 0.5, false));
            now += 350;
        }
        Cue before = new Cue(1000, now, text, words);

        List<Cue> after = reflowed(before);

        assertEquals(words(List.of(before)), words(after));
        assertTrue(after.stream()
                .flatMap(cue -> cue.words().stream())
                .anyMatch(word -> word.text().equals("however,") && word.startMillis() == 1350));
        assertEquals(List.of(), check(after));
    }

    @Test
    void spacesInsideTextWithoutSpacesStay() {
        Cue before = cue(0, 9, "วันนี้อากาศดีมาก เราไปเดินเล่นที่สวนสาธารณะกันเถอะ\nพรุ่งนี้");

        List<Cue> after = new Reflow(Profile.NETFLIX, "th", 25).of(List.of(before), 0);

        assertTrue(after.size() > 1);
        assertEquals(
                "วันนี้อากาศดีมาก เราไปเดินเล่นที่สวนสาธารณะกันเถอะพรุ่งนี้".replace(" ", ""),
                String.join("", words(after)));
    }

    @Test
    void spacesThatDoNotBreakPartWordsToo() {
        String text = "one \u00a0two 20\u00a0000 times and so on and on until the line is far too long";

        List<Cue> after = reflowed(cue(0, 6, text));

        assertEquals(
                List.of("one", "two", "20\u00a0000", "times", "and", "so"),
                words(after).subList(0, 6));
    }

    @Test
    void anyCaptionKeepsItsWordsAndLosesWhatCanBeAvoided() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Cue> before = random(new Random(seed));
            List<Cue> after = new Reflow(Profile.NETFLIX, "en", 25).of(before, 0);

            assertEquals(words(before), words(after), "seed " + seed);
            List<Violation> left = check(after).stream()
                    .filter(violation -> violation.rule().isHard())
                    .toList();
            assertEquals(List.of(), left, "seed " + seed + " " + after);
        }
    }

    @Test
    void aSecondTimeThereIsNothingLeftToDo() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Reflow reflow = new Reflow(Profile.NETFLIX, "en", 25);
            List<Cue> once = reflow.of(random(new Random(seed)), 0);

            assertEquals(once, reflow.of(once, 0), "seed " + seed);
        }
    }

    private static List<Cue> random(Random random) {
        String[] words = RandomWords.SPOKEN.get("en").split(" ");
        List<Cue> cues = new ArrayList<>();
        long now = random.nextInt(2000);
        for (int n = 1 + random.nextInt(20); n > 0; n--) {
            StringBuilder text = new StringBuilder(words[random.nextInt(words.length)]);
            for (int i = random.nextInt(25); i > 0; i--) {
                text.append(random.nextInt(8) == 0 ? '\n' : ' ').append(words[random.nextInt(words.length)]);
            }
            long length = 100 + random.nextInt(9000);
            cues.add(new Cue(now, now + length, text.toString(), List.of()));
            now += Math.max(1, length + random.nextInt(3000) - 500);
        }
        return cues;
    }
}
