package dev.cutroom.caption.reading;

import dev.cutroom.caption.text.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A word in a row of words that follow one another in time.
 *
 * @param spaced does a space part it from the word before?
 */
record Said(Word word, boolean spaced) {

    String text() {
        return word.text();
    }

    /** Parted by spaces where their script has spaces. */
    static List<Said> of(List<Word> words, Script script) {
        List<Said> said = new ArrayList<>(words.size());
        int last = ' ';
        for (Word word : words) {
            said.add(new Said(
                    word, !said.isEmpty() && !script.joins(last, word.text().codePointAt(0))));
            last = word.text().codePointBefore(word.text().length());
        }
        return said;
    }

    /**
     * The words in the order given, each for a millisecond at least and ending before the next begins. Blank ones are left out.
     *
     * <p>Recognisers give words of no length, and words that begin before their neighbours have ended.
     */
    static List<Word> inTurn(List<Word> words) {
        List<Word> sorted = new ArrayList<>(words.size());
        long from = 0;
        for (Word word : words) {
            String text = word.text().strip().replaceAll("\\s*\\R\\s*", " ");
            if (!text.isEmpty()) {
                long start = Math.max(from, word.startMillis());
                sorted.add(timed(word, text, start, Math.max(start + 1, word.endMillis())));
                from = start + 1;
            }
        }
        for (int i = 0; i + 1 < sorted.size(); i++) {
            Word word = sorted.get(i);
            long next = sorted.get(i + 1).startMillis();
            if (word.endMillis() > next) {
                sorted.set(i, timed(word, word.text(), word.startMillis(), next));
            }
        }
        return sorted;
    }

    static Word timed(Word word, String text, long start, long end) {
        return new Word(start, end, text, word.confidence(), word.estimated());
    }
}
