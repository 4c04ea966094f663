package dev.cutroom.caption.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CueComposerTest {

    private static final int SEEDS = 12;

    /** Words said one right after the other, 300 ms each. */
    private static List<Word> said(String text) {
        return said(text, 300, 0);
    }

    private static List<Word> said(String text, long length, long from) {
        List<Word> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            words.add(new Word(from, from + length, word, null, false));
            from += length;
        }
        return words;
    }

    private static List<Cue> composed(String language, List<Word> words) {
        return new CueComposer(Profile.NETFLIX, language, 25).compose(words);
    }

    private static List<String> texts(List<Cue> cues) {
        return cues.stream().map(Cue::text).toList();
    }

    @Test
    void aShortSentenceIsOneLine() {
        assertEquals(
                List.of("It was a dark and stormy night."),
                texts(composed("en", said("It was a dark and stormy night."))));
    }

    @Test
    void linesBreakAfterPunctuationAndNeverAfterAnArticle() {
        assertEquals(
                List.of("If you want to see the picture,\nyou have to come to the museum."),
                texts(composed("en", said("If you want to see the picture, you have to come to the museum."))));
    }

    @Test
    void namesAreNotParted() {
        List<String> texts =
                texts(composed("en", said("yesterday evening the famous painter Pablo Picasso went back home again")));

        assertTrue(
                texts.stream().noneMatch(text -> text.contains("Pablo\n") || text.endsWith("Pablo")), texts.toString());
    }

    @Test
    void cuesEndWhereSentencesEnd() {
        assertEquals(
                List.of("We have been here for a long time.", "Nobody has seen us yet, I believe."),
                texts(composed("en", said("We have been here for a long time. Nobody has seen us yet, I believe."))));
    }

    @Test
    void aRealPausePartsCues() {
        List<Word> words = said("Wait a moment", 400, 0);
        words.addAll(said("for the others", 400, 4000));

        List<Cue> cues = composed("en", words);

        assertEquals(List.of("Wait a moment", "for the others"), texts(cues));
        assertTrue(cues.get(0).endMillis() <= 1450, "it ends with the voice");
    }

    @Test
    void aWordTooShortToBeReadStaysIntoTheSilenceAndComesEarlier() {
        Cue cue = composed("en", List.of(new Word(5000, 5400, "Yes.", null, false)))
                .get(0);

        assertEquals(List.of(4817L, 5650L), List.of(cue.startMillis(), cue.endMillis()));
    }

    @Test
    void aFastTextStaysIntoThePauseAfterIt() {
        List<Cue> cues = composed("en", said("Unbelievably extraordinary circumstances", 500, 1000));

        assertEquals(2750, cues.get(0).endMillis());
    }

    @Test
    void scriptsWithoutSpacesJoinAndBreakBetweenTheirWords() {
        List<Cue> cues = composed("zh", said("我们 今天 去 公园 散步， 然后 一起 去 北京 大学 图书馆 看书。", 400, 0));

        assertEquals(List.of("我们今天去公园散步，\n然后一起去北京大学图书馆看书。"), texts(cues));
    }

    @Test
    void oneLongJapaneseWordIsCutIntoItsWords() {
        List<Cue> cues = composed("ja", List.of(new Word(0, 5000, "昔々あるところにおじいさんとおばあさんが住んでいました。", null, false)));

        assertTrue(
                cues.stream().allMatch(cue -> cue.text().lines().allMatch(line -> line.length() <= 13)),
                texts(cues).toString());
        assertEquals("昔々あるところにおじいさんとおばあさんが住んでいました。", joined(cues));
    }

    @Test
    void everyWordIsInACueInOrder() {
        for (String language : RandomWords.SPOKEN.keySet()) {
            for (int seed = 0; seed < SEEDS; seed++) {
                List<Word> words = new RandomWords(seed).spoken(language, 80);
                for (Profile profile : Profile.values()) {
                    List<Cue> cues = new CueComposer(profile, language, 25).compose(words);

                    assertEquals(
                            words.stream().map(Word::text).collect(Collectors.joining()),
                            joined(cues),
                            language + " " + seed);
                }
            }
        }
    }

    @Test
    void spokenWordsBreakNoLimitThatSpeechItselfDoesNot() {
        for (String language : RandomWords.SPOKEN.keySet()) {
            for (int seed = 0; seed < SEEDS; seed++) {
                for (Profile profile : Profile.values()) {
                    List<Word> words = new RandomWords(seed).spoken(language, 120);
                    requireLimits(new CueComposer(profile, language, 24).compose(words), profile, language, 24, seed);
                }
            }
        }
    }

    @Test
    void wildWordsBreakNoLimitEither() {
        for (int seed = 0; seed < 10 * SEEDS; seed++) {
            for (Profile profile : Profile.values()) {
                List<Word> words = new RandomWords(seed).wild(1 + seed % 60);
                List<Cue> cues = new CueComposer(profile, "en", 30).compose(words);

                requireLimits(cues, profile, "en", 30, seed);
                assertEquals(
                        words.stream()
                                .map(word -> word.text().replaceAll("\\s", ""))
                                .collect(Collectors.joining()),
                        joined(cues),
                        "seed " + seed);
            }
        }
    }

    @Test
    void spokenWordsKeepTheirStarts() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Word> words = new RandomWords(seed).spoken("en", 200);
            List<Word> kept = composed("en", words).stream()
                    .flatMap(cue -> cue.words().stream())
                    .toList();

            for (int i = 0; i < words.size(); i++) {
                assertEquals(words.get(i).startMillis(), kept.get(i).startMillis(), "seed " + seed + " word " + i);
            }
        }
    }

    @Test
    void noCueEndsDeepInASilence() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Word> words = new RandomWords(seed).spoken("en", 200);
            for (Cue cue : composed("en", words)) {
                requireNear(words, cue.startMillis(), cue, seed);
                requireNear(words, cue.endMillis(), cue, seed);
            }
        }
    }

    private static void requireNear(List<Word> words, long time, Cue cue, int seed) {
        for (int i = 0; i + 1 < words.size(); i++) {
            long silence = words.get(i).endMillis();
            long speech = words.get(i + 1).startMillis();
            boolean deep = time > silence + 250 && time < speech - 250;
            long voice = cue.words().get(cue.words().size() - 1).endMillis()
                    - cue.words().get(0).startMillis();
            assertTrue(
                    !deep || voice < 333, "seed " + seed + ": " + time + " in " + silence + ".." + speech + " " + cue);
        }
    }

    @Test
    void tenHoursOfWordsAreComposedInSeconds() {
        List<Word> words = new RandomWords(7).spoken("en", 100_000);

        assertTimeout(Duration.ofSeconds(60), () -> composed("en", words));
    }

    @Test
    void noWordsAreNoCues() {
        assertEquals(List.of(), composed("en", List.of()));
        assertEquals(List.of(), composed("en", List.of(new Word(0, 10, "  ", null, false))));
    }

    private static void requireLimits(List<Cue> cues, Profile profile, String language, double rate, int seed) {
        Limits limits = profile.limits(language, rate);
        long free = 0;
        for (Cue cue : cues) {
            String at = profile + " " + language + " seed " + seed + ": " + cue;
            assertTrue(cue.startMillis() >= free, at);
            long length = cue.endMillis() - cue.startMillis();
            assertTrue(length >= limits.shortest() && length <= limits.longest(), at);
            String[] lines = cue.text().split("\n");
            assertTrue(lines.length <= limits.lines(), at);
            for (String line : lines) {
                assertTrue(Script.of(language).count(line) <= limits.characters(), at);
            }
            long now = cue.startMillis();
            int from = 0;
            for (Word word : cue.words()) {
                assertTrue(word.startMillis() >= now && word.endMillis() > word.startMillis(), at);
                from = cue.text().indexOf(word.text(), from) + word.text().length();
                assertTrue(from >= word.text().length(), at);
                now = word.endMillis();
            }
            assertTrue(now <= cue.endMillis(), at);
            free = cue.endMillis() + limits.gap();
        }
    }

    private static String joined(List<Cue> cues) {
        return cues.stream().map(Cue::text).collect(Collectors.joining()).replaceAll("\\s", "");
    }
}
