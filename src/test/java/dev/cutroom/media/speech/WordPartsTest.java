package dev.cutroom.media.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordPartsTest {

    @Test
    void tokensMakeWordsByTheirSpaces() {
        assertEquals(
                List.of("Don't", "re-enter", "room", "1,455!"),
                words("en", " Don", "'t", " re", "-", "enter", " room", " 1", ",", "4", "55", "!"));
    }

    @Test
    void punctuationGoesWithTheWordBefore() {
        assertEquals(
                List.of("oui\u00a0?", "\u00ab\u00a0non\u00a0\u00bb"),
                words("fr", " oui", " ?", " \u00ab", " non", " \u00bb"));
    }

    @Test
    void whereNoSpacesAreWrittenWordsAreFoundByADictionary() {
        List<String> words = words("ja", "今日は", "学校に", "行きます", "。");
        assertEquals("今日は学校に行きます。", String.join("", words));
        assertEquals("行きます。", words.get(words.size() - 2) + words.get(words.size() - 1));
        assertEquals(List.of("ภาษา", "ไทย"), words("th", "ภาษา", "ไทย"));
    }

    @Test
    void aWordBeginsWhereTheAttentionWasForTheTokenBefore() {
        HeardSegment segment = new HeardSegment(
                0,
                1000,
                Double.NaN,
                Double.NaN,
                List.of(
                        new HeardToken(" a", 0, 200, 180, 0.5),
                        new HeardToken(" long", 200, 400, 450, 1),
                        new HeardToken("er", 400, 900, 950, 0.5)));

        List<Spoken> words = new WordParts("en").of(segment, 3);

        assertEquals(new Spoken("a", 3, 0, 200, -1, 0.5), words.get(0));
        assertEquals(new Spoken("longer", 3, 200, 900, 180, 0.75), words.get(1));
    }

    private static List<String> words(String language, String... tokens) {
        List<HeardToken> heard = new ArrayList<>();
        for (String token : tokens) {
            heard.add(new HeardToken(token, 0, 0, -1, 1));
        }
        return new WordParts(language)
                .of(new HeardSegment(0, 0, Double.NaN, Double.NaN, heard), 0).stream()
                        .map(Spoken::text)
                        .toList();
    }
}
