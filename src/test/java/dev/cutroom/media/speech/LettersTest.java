package dev.cutroom.media.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

    @ParameterizedTest
    @CsvSource({
        "en, Letters;, leters",
        "en, quick, kwik",
        "en, she'll, Sel",
        "en, '\"1455,\"', fourtenfiftyfive",
        "en, '12,000', twelveTousand",
        "de, 10, zehn",
        "de, größer, groser",
        "ru, Москва, moskva",
        "en, ..., e"
    })
    void wordsAreSpelledInLatinLetters(String language, String word, String letters) {
        assertEquals(
                letters,
                IntStream.of(new Letters(language).of(word))
                        .mapToObj(i -> Letters.ALL.substring(i, i + 1))
                        .collect(Collectors.joining()));
    }
}
