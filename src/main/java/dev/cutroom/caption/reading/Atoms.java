package dev.cutroom.caption.reading;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.cutroom.caption.text.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Cuts words into atoms. */
final class Atoms {

    private static final double NO_WORD_ENDS = 150;
    private static final double INSIDE_A_WORD = 800;
    private static final double SCRIPT_FORBIDS = 2000;

    private final Script script;
    private final double room;
    private final BreakIterator lines;
    private final BreakIterator ends;
    private final BreakIterator letters;
    private final List<Atom> made = new ArrayList<>();
    private BitSet mayBreak = new BitSet();
    private BitSet wordEnds = new BitSet();

    /** @param room characters of a line */
    Atoms(String language, double room) {
        ULocale locale = ULocale.forLanguageTag(language == null ? "und" : language);
        this.script = Script.of(language);
        this.room = room;
        this.lines = BreakIterator.getLineInstance(locale);
        this.ends = BreakIterator.getWordInstance(locale);
        this.letters = BreakIterator.getCharacterInstance(locale);
    }

    /** @param words in order, one after another, none blank */
    List<Atom> of(List<Said> words) {
        int from = 0;
        while (from < words.size()) {
            int to = from + 1;
            while (to < words.size() && !words.get(to).spaced()) {
                to++;
            }
            run(words.subList(from, to));
            from = to;
        }
        return made;
    }

    /** Words between which there is no space. */
    private void run(List<Said> run) {
        Said first = run.get(0);
        double count = script.count(first.text());
        boolean whole =
                run.size() == 1 && count <= room && first.text().codePoints().noneMatch(Script::isUnspaced);
        if (whole) {
            made.add(new Atom(
                    first.word(),
                    first.text(),
                    first.spaced(),
                    false,
                    0,
                    count,
                    first.word().startMillis(),
                    first.word().endMillis()));
            return;
        }
        StringBuilder text = new StringBuilder();
        run.forEach(said -> text.append(said.text()));
        mayBreak = places(lines, text.toString());
        wordEnds = places(ends, text.toString());
        int at = 0;
        for (Said said : run) {
            cut(said, at);
            at += said.text().length();
        }
    }

    private static BitSet places(BreakIterator iterator, String text) {
        BitSet places = new BitSet(text.length() + 1);
        iterator.setText(text);
        for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
            places.set(at);
        }
        return places;
    }

    /** @param at where the word begins in its run */
    private void cut(Said said, int at) {
        String text = said.text();
        boolean unspaced = text.codePoints().anyMatch(Script::isUnspaced);
        boolean whole = !unspaced && script.count(text) <= room;
        int from = 0;
        for (int to = 1; to <= text.length(); to++) {
            boolean place = mayBreak.get(at + to) && (!unspaced || wordEnds.get(at + to));
            if (to == text.length() || (!whole && place)) {
                fitting(said, from, to, cost(from, at + from, unspaced));
                from = to;
            }
        }
    }

    /** @param at where in the run the break would be */
    private double cost(int from, int at, boolean unspaced) {
        if (at == 0) {
            return 0;
        }
        if (!mayBreak.get(at)) {
            return SCRIPT_FORBIDS;
        }
        if (from > 0 && !unspaced) {
            return INSIDE_A_WORD;
        }
        return wordEnds.get(at) ? 0 : NO_WORD_ENDS;
    }

    /** A piece of a word, in smaller pieces when it is longer than a line. */
    private void fitting(Said said, int from, int to, double cutCost) {
        if (script.count(said.text().substring(from, to).strip()) <= room) {
            add(said, from, to, cutCost);
            return;
        }
        letters.setText(said.text());
        int begun = from;
        int before = from;
        double cost = cutCost;
        for (int at = letters.following(from); before < to; at = letters.next()) {
            if (script.count(said.text().substring(begun, at)) > room && before > begun) {
                add(said, begun, before, cost);
                cost = INSIDE_A_WORD;
                begun = before;
            }
            before = at;
            if (at >= to) {
                break;
            }
        }
        add(said, begun, to, cost);
    }

    private void add(Said said, int from, int to, double cutCost) {
        Word word = said.word();
        String text = word.text();
        String piece = text.substring(from, to).strip();
        long length = word.endMillis() - word.startMillis();
        made.add(new Atom(
                word,
                piece,
                from == 0 ? said.spaced() : Character.isWhitespace(text.charAt(from - 1)),
                from > 0 && cutCost >= INSIDE_A_WORD,
                cutCost,
                script.count(piece),
                word.startMillis() + length * from / text.length(),
                word.startMillis() + length * to / text.length()));
    }
}
