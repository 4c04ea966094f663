package dev.cutroom.caption.reading;

import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.CueText;
import dev.cutroom.caption.text.Word;
import dev.cutroom.caption.text.WordTimes;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a cue with all of its text: punctuation that words leave out is given to its neighbours, and a cue without words gets
 * estimated ones.
 */
final class CueWords {

    private final Script script;
    private final String text;
    private final List<Said> said = new ArrayList<>();
    private int done;

    private CueWords(Script script, String text) {
        this.script = script;
        this.text = text;
    }

    static List<Said> of(Cue cue, Script script) {
        CueWords words = new CueWords(script, cue.text());
        if (words.heard(cue)) {
            return words.said;
        }
        words.said.clear();
        words.done = 0;
        words.estimate(cue);
        return words.said;
    }

    /** @return are the words all in the text, one after another? */
    private boolean heard(Cue cue) {
        List<Word> words = cue.words();
        long now = cue.startMillis();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int at = text.indexOf(word.text(), done);
            if (at < 0) {
                return false;
            }
            int begin = glued(at);
            alone(begin, now);
            add(
                    word,
                    begin,
                    glued(
                            at + word.text().length(),
                            i + 1 < words.size() ? words.get(i + 1).text() : ""));
            now = word.endMillis();
        }
        alone(text.length(), now);
        return !words.isEmpty();
    }

    /** What stands alone between two words becomes words of no time. */
    private void alone(int to, long at) {
        int start = done;
        for (int i = start; i <= to; i++) {
            if (i == to || Character.isWhitespace(text.charAt(i))) {
                if (i > start) {
                    add(new Word(at, at + 1, "", null, true), start, i);
                }
                start = i + 1;
            }
        }
    }

    /** Where that begins which stands before a word without a space. */
    private int glued(int to) {
        int begin = to;
        while (begin > done && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    /** Where that ends which stands behind a word without a space. @param next the word after it */
    private int glued(int from, String next) {
        int most = next.isEmpty() ? text.length() : text.indexOf(next, from);
        int end = from;
        while (end < most && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void estimate(Cue cue) {
        List<Word> estimated = WordTimes.estimated(cue);
        String[] words = CueText.words(text);
        for (int i = 0; i < words.length; i++) {
            int at = text.indexOf(words[i], done);
            Word word = estimated.isEmpty()
                    ? new Word(cue.startMillis(), cue.startMillis() + 1, "", null, true)
                    : estimated.get(i);
            add(word, at, at + words[i].length());
        }
    }

    private void add(Word word, int from, int to) {
        said.add(new Said(
                Said.timed(word, text.substring(from, to), word.startMillis(), word.endMillis()), spaced(from)));
        done = to;
    }

    /** A line break is a space only where the script has spaces. */
    private boolean spaced(int from) {
        String between = text.substring(done, from);
        boolean broken = between.indexOf('\n') >= 0 && done > 0;
        return !between.isEmpty() && !(broken && script.joins(text.codePointBefore(done), text.codePointAt(from)));
    }
}
