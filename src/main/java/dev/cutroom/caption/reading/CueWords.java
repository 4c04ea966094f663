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
        words.estimate(cue);
        return words.said;
    }

    /** @return are the words all in the text, one after another? */
    private boolean heard(Cue cue) {
        int done = 0;
        for (int i = 0; i < cue.words().size(); i++) {
            Word word = cue.words().get(i);
            int at = text.indexOf(word.text(), done);
            if (at < 0) {
                return false;
            }
            int begin = loose(
                    done,
                    at,
                    i == 0 ? cue.startMillis() : cue.words().get(i - 1).endMillis());
            int end = glued(
                    at + word.text().length(),
                    i + 1 < cue.words().size() ? cue.words().get(i + 1).text() : null);
            add(word, begin, end);
            done = end;
        }
        if (cue.words().isEmpty()) {
            return false;
        }
        int begin = loose(done, text.length(), cue.endMillis() - 1);
        if (begin < text.length()) {
            add(new Word(cue.endMillis() - 1, cue.endMillis(), "", null, true), begin, text.length());
        }
        return true;
    }

    /** What stands alone between two words is a word of no time. @return where the next word begins, with what is glued to it */
    private int loose(int from, int to, long at) {
        int begin = to;
        while (begin > from && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin--;
        }
        int start = from;
        for (int i = from; i < begin; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                if (i > start) {
                    add(new Word(at, at + 1, "", null, true), start, i);
                }
                start = i + 1;
            }
        }
        return begin;
    }

    /** The end of what follows a word without a space. @param next the word after it, null for none */
    private int glued(int from, String next) {
        int most = next == null ? text.length() : text.indexOf(next, from);
        int end = from;
        while (end < most && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void estimate(Cue cue) {
        List<Word> estimated = WordTimes.estimated(cue);
        String[] words = CueText.words(text);
        int done = 0;
        for (int i = 0; i < words.length; i++) {
            int at = text.indexOf(words[i], done);
            Word word = estimated.isEmpty()
                    ? new Word(cue.startMillis(), cue.startMillis() + 1, words[i], null, true)
                    : estimated.get(i);
            add(word, at, at + words[i].length());
            done = at + words[i].length();
        }
    }

    private void add(Word word, int from, int to) {
        said.add(new Said(
                new Word(
                        word.startMillis(),
                        word.endMillis(),
                        text.substring(from, to),
                        word.confidence(),
                        word.estimated()),
                spaced(from)));
    }

    /** A line break is a space only where the script has spaces. */
    private boolean spaced(int at) {
        if (at == 0 || !Character.isWhitespace(text.charAt(at - 1))) {
            return false;
        }
        String before = text.substring(0, at).stripTrailing();
        boolean broken = text.substring(before.length(), at).indexOf('\n') >= 0;
        return before.isEmpty()
                || !broken
                || !script.joins(before.codePointBefore(before.length()), text.codePointAt(at));
    }
}
