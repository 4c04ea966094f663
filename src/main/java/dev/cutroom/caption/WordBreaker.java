package dev.cutroom.caption;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Breaks what stands between two spaces and is wider than a line: where the script allows it, else between two letters. */
final class WordBreaker {

    private final BreakIterator places;
    private final BreakIterator letters;
    private final ToDoubleFunction<String> measure;
    private final double room;

    WordBreaker(Locale language, ToDoubleFunction<String> measure, double room) {
        this.places = BreakIterator.getLineInstance(language);
        this.letters = BreakIterator.getCharacterInstance(language);
        this.measure = measure;
        this.room = room;
    }

    /** The text with line breaks added. */
    String lines(String text) {
        return Arrays.stream(text.split("\n", -1))
                .map(line -> Arrays.stream(line.split(" ", -1)).map(this::word).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    private String word(String word) {
        return measure.applyAsDouble(word) <= room ? word : filled(word, places, part -> filled(part, letters, p -> p));
    }

    /** Lines as full as they can be; a part that is too wide by itself goes through {@code smaller}. */
    private String filled(String text, BreakIterator between, UnaryOperator<String> smaller) {
        StringBuilder done = new StringBuilder();
        double used = 0;
        between.setText(text);
        int from = between.first();
        for (int to = between.next(); to != BreakIterator.DONE; from = to, to = between.next()) {
            String part = text.substring(from, to);
            double wide = measure.applyAsDouble(part);
            if (used > 0 && used + wide > room) {
                done.append('\n');
                used = 0;
            }
            done.append(wide > room ? smaller.apply(part) : part);
            used += wide;
        }
        return done.toString();
    }
}
