package dev.cutroom.caption.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Carries the times of words over an edit of their cue.
 *
 * <p>Heard words that are still said keep their times, found by the longest common sequence; new ones share the time between their
 * neighbours by their lengths, and are marked as estimated. When a cue is moved as a whole, its words move with it.
 */
public final class WordTimes {

    private final Cue after;
    private final List<String> said;
    private final List<Word> heard;
    private final Word[] times;

    private WordTimes(Cue after, List<String> said, List<Word> heard) {
        this.after = after;
        this.said = said;
        this.heard = heard;
        this.times = new Word[said.size()];
    }

    /**
     * @param before with its words; a cue without any gets none
     * @param after the same cue with its new times and text; its words do not count
     * @return it with words; without, when it is too short for them
     */
    public static Cue follow(Cue before, Cue after) {
        if (before.words().isEmpty()) {
            return after;
        }
        long shift = after.startMillis() - before.startMillis();
        boolean movedAsAWhole = shift == after.endMillis() - before.endMillis();
        if (movedAsAWhole && before.text().equals(after.text())) {
            return with(moved(before.words(), shift).toList(), after);
        }
        List<String> said = before.text().equals(after.text())
                ? before.words().stream().map(Word::text).toList()
                : Arrays.asList(CueText.words(after.text()));
        WordTimes times = new WordTimes(after, said, heard(before, after, movedAsAWhole ? shift : 0));
        times.keepWhatIsStillSaid();
        return with(times.fill(), after);
    }

    /** The words of a cue that has none, by their lengths; empty when it is too short for them. */
    public static List<Word> estimated(Cue cue) {
        Syllables whole = new Syllables(cue.startMillis(), cue.endMillis());
        whole.append(cue.text());
        return whole.words().stream()
                .map(word -> new Word(word.startMillis(), word.endMillis(), word.text(), null, true))
                .toList();
    }

    private static Cue with(List<Word> words, Cue cue) {
        return new Cue(cue.startMillis(), cue.endMillis(), cue.text(), words);
    }

    private static Stream<Word> moved(List<Word> words, long shift) {
        return words.stream()
                .map(word -> new Word(
                        word.startMillis() + shift,
                        word.endMillis() + shift,
                        word.text(),
                        word.confidence(),
                        word.estimated()));
    }

    /** What was heard and not estimated, moved with the cue and cut to its new times. */
    private static List<Word> heard(Cue before, Cue after, long shift) {
        return moved(before.words(), shift)
                .filter(word -> !word.estimated())
                .map(word -> new Word(
                        Math.max(after.startMillis(), word.startMillis()),
                        Math.min(after.endMillis(), word.endMillis()),
                        word.text(),
                        word.confidence(),
                        false))
                .filter(word -> word.endMillis() > word.startMillis())
                .toList();
    }

    private void keepWhatIsStillSaid() {
        int[][] common = new int[said.size() + 1][heard.size() + 1];
        for (int i = said.size() - 1; i >= 0; i--) {
            for (int j = heard.size() - 1; j >= 0; j--) {
                common[i][j] = isSame(i, j) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < said.size() && j < heard.size()) {
            if (isSame(i, j)) {
                times[i++] = heard.get(j++);
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private boolean isSame(int i, int j) {
        return said.get(i).equals(heard.get(j).text());
    }

    /** Every gap gets its words. Where it is too narrow for them, the longer word beside it gives up its time and shares. */
    private List<Word> fill() {
        int from = 0;
        while (from < times.length) {
            if (times[from] != null) {
                from++;
                continue;
            }
            int to = from;
            while (to < times.length && times[to] == null) {
                to++;
            }
            if (end(to) - start(from) >= to - from) {
                share(from, to);
                from = to;
            } else if (from == 0 && to == times.length) {
                return List.of();
            } else {
                times[length(from - 1) >= length(to) ? from - 1 : to] = null;
                from = 0;
            }
        }
        return List.of(times);
    }

    private void share(int from, int to) {
        Syllables gap = new Syllables(start(from), end(to));
        gap.append(String.join(" ", said.subList(from, to)));
        List<Word> shared = gap.words();
        for (int i = from; i < to; i++) {
            Word word = shared.get(i - from);
            times[i] = new Word(word.startMillis(), word.endMillis(), said.get(i), null, true);
        }
    }

    /** Where the time before this word is free. */
    private long start(int from) {
        return from == 0 ? after.startMillis() : times[from - 1].endMillis();
    }

    private long end(int to) {
        return to == times.length ? after.endMillis() : times[to].startMillis();
    }

    private long length(int at) {
        return at < 0 || at >= times.length ? -1 : times[at].endMillis() - times[at].startMillis();
    }
}
