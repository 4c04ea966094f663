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

    /** The first of what follows a word, parted from it by a space where their script has spaces. */
    Said after(Said before, Script script) {
        String text = before.text();
        return new Said(word, !script.joins(text.codePointBefore(text.length()), text().codePointAt(0)));
    }

    /** Words without those that are blank, parted by spaces where their script has spaces. */
    static List<Said> of(List<Word> words, Script script) {
        List<Said> said = new ArrayList<>(words.size());
        for (Word word : words) {
            String text = word.text().strip().replaceAll("\\s*\\R\\s*", " ");
            if (!text.isEmpty()) {
                Said next = new Said(timed(word, text, word.startMillis(), word.endMillis()), false);
                said.add(said.isEmpty() ? next : next.after(said.get(said.size() - 1), script));
            }
        }
        return said;
    }

    /**
     * The words in the order given, each for a millisecond at least and ending before the next begins.
     *
     * <p>Recognisers give words of no length, and words that begin before their neighbours have ended.
     */
    static List<Said> inTurn(List<Said> said) {
        List<Said> sorted = new ArrayList<>(said.size());
        long from = 0;
        for (Said one : said) {
            long start = Math.max(from, one.word().startMillis());
            sorted.add(one.at(start, Math.max(start + 1, one.word().endMillis())));
            from = start + 1;
        }
        for (int i = 0; i + 1 < sorted.size(); i++) {
            Word word = sorted.get(i).word();
            long next = sorted.get(i + 1).word().startMillis();
            sorted.set(i, sorted.get(i).at(word.startMillis(), Math.min(word.endMillis(), next)));
        }
        return sorted;
    }

    private Said at(long start, long end) {
        return new Said(timed(word, text(), start, end), spaced);
    }

    static Word timed(Word word, String text, long start, long end) {
        return new Word(start, end, text, word.confidence(), word.estimated());
    }
}
