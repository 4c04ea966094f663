package dev.cutroom.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.caption.Vocabulary.Applied;
import dev.cutroom.caption.Vocabulary.Replacement;
import dev.cutroom.caption.text.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static Vocabulary of(String term, String... variants) {
        return new Vocabulary(List.of(new VocabularyItem(term, List.of(variants))));
    }

    /** 100 ms a word. */
    private static List<Word> said(String text) {
        List<Word> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            words.add(new Word(words.size() * 100L, words.size() * 100L + 100, word, 0.5, false));
        }
        return words;
    }

    private static String applied(Vocabulary vocabulary, String text) {
        return vocabulary.apply(said(text)).words().stream().map(Word::text).collect(Collectors.joining(" "));
    }

    @Test
    void aVariantOfTwoWordsBecomesOneThatTakesTheirTime() {
        Applied applied = of("Cutroom", "cut room").apply(said("We use Cut room, every day. Cut room's good."));

        assertEquals(
                new Word(200, 400, "Cutroom,", null, false), applied.words().get(2));
        assertEquals(List.of(new Replacement("cut room", "Cutroom", 2)), applied.replaced());
        assertTrue(applied.words().stream().anyMatch(word -> word.text().equals("Cutroom's")));
    }

    @Test
    void asManyWordsKeepTheirTimes() {
        List<Word> words = of("Anna Meyer", "ana mayer")
                .apply(said("It is \"Ana Mayer\" again"))
                .words();

        assertEquals(new Word(200, 300, "\"Anna", 0.5, false), words.get(2));
        assertEquals(new Word(300, 400, "Meyer\"", 0.5, false), words.get(3));
    }

    @Test
    void moreWordsShareTheTimeOfOne() {
        List<Word> words =
                of("New York", "newyork").apply(said("in newyork now")).words();

        assertEquals(
                List.of(100L, 142L),
                words.stream().skip(1).limit(2).map(Word::startMillis).toList());
        assertTrue(words.get(1).estimated() && words.get(2).estimated());
    }

    @Test
    void onlyWholeWordsAreReplaced() {
        assertEquals("the cartoon of a catalogue", applied(of("CAT", "cat"), "the cartoon of a catalogue"));
        assertEquals("cut. room", applied(of("Cutroom", "cut room"), "cut. room"));
        assertEquals("a part", applied(of("Apart", "apart"), "a part"));
    }

    @Test
    void capitalsInAVariantMeanThemselves() {
        assertEquals("may I ask Mae", applied(of("Mae", "May"), "may I ask May"));
        assertEquals("Colour and colour", applied(of("colour", "color"), "Color and color"));
    }

    @Test
    void whatIsRightAlreadyIsNoReplacement() {
        assertEquals(
                List.of(), of("Cutroom", "cutroom").apply(said("Cutroom it is")).replaced());
        assertEquals("Cutroom it is", applied(of("Cutroom", "cutroom"), "cutroom it is"));
    }

    @Test
    void theLongestVariantWins() {
        Vocabulary both = new Vocabulary(
                List.of(new VocabularyItem("X", List.of("one")), new VocabularyItem("Y", List.of("one two three"))));

        assertEquals("Y four X", applied(both, "one two three four one"));
    }

    @Test
    void scriptsWithoutSpacesAreMatchedAcrossTheirWords() {
        List<Word> words = of("北京", "背景").apply(said("我 在 背 景 。")).words();

        assertEquals(
                List.of("我", "在", "北京", "。"), words.stream().map(Word::text).toList());
    }

    @Test
    void thePromptHoldsTheFirstTermsThatFit() {
        assertEquals("", new Vocabulary(List.of()).prompt("en"));
        assertEquals(
                "Cutroom, Anna Meyer.",
                new Vocabulary(Arrays.asList(
                                new VocabularyItem("Cutroom", null), new VocabularyItem("Anna Meyer", null)))
                        .prompt("en"));
        Vocabulary many = new Vocabulary(IntStream.range(0, 1000)
                .mapToObj(i -> new VocabularyItem("term" + i, null))
                .toList());
        assertTrue(many.prompt("en").length() <= 600 && many.prompt("en").startsWith("term0, term1, "));
        assertEquals("北京。", of("北京").prompt("zh"));
    }
}
