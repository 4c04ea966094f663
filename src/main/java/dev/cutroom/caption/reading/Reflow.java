package dev.cutroom.caption.reading;

import dev.cutroom.caption.text.Cue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lays captions out anew where they break limits, without hearing anything again.
 *
 * <p>Cues that break none stay as they are, unless they share a sentence with one that does. Words and their order stay; where a cue has
 * no words, their times are estimated.
 */
public final class Reflow {

    private static final long REAL_PAUSE = 1000;

    /** Estimated times of words change with the cues that they lie in, so that another round can be better still. */
    private static final int MOST_ROUNDS = 5;

    private final QualityCheck check;
    private final CueComposer composer;
    private final Limits limits;
    private final Script script;
    private final String language;

    /**
     * @param language BCP 47 or null
     * @param framesPerSecond of the video; what is no rate counts as 25
     */
    public Reflow(Profile profile, String language, double framesPerSecond) {
        this.check = new QualityCheck(profile, language, framesPerSecond);
        this.composer = new CueComposer(profile, language, framesPerSecond);
        this.limits = profile.limits(language, framesPerSecond);
        this.script = Script.of(language);
        this.language = language;
    }

    /**
     * The cues with no violation that can be avoided; the same list when nothing can be made better.
     *
     * @param cues in the order of their starts
     * @param until the end of the video in milliseconds; 0 or less when it is not known
     */
    public List<Cue> of(List<Cue> cues, long until) {
        long last = cues.stream().mapToLong(Cue::endMillis).max().orElse(0);
        long end = until > 0 ? Math.max(until, last) : Strip.never();
        List<Cue> best = cues;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Cue> better = better(best, end);
            if (better == best) {
                break;
            }
            best = better;
        }
        return best;
    }

    /** The same list when there is no better one. */
    private List<Cue> better(List<Cue> cues, long end) {
        Score before = score(cues);
        if (before.isPerfect()) {
            return cues;
        }
        List<Cue> mended = asTimed(mended(cues, end), cues);
        Score local = score(mended);
        List<Cue> anew = local.isPerfect() ? mended : asTimed(composed(cues, new Room(0, end, stay(cues))), cues);
        List<Cue> best = score(anew).compareTo(local) < 0 ? anew : mended;
        return score(best).compareTo(before) < 0 ? best : cues;
    }

    /** Estimates serve for the layout; a caption that knows no times of words claims none afterwards. */
    private static List<Cue> asTimed(List<Cue> after, List<Cue> before) {
        return before.stream().anyMatch(cue -> !cue.words().isEmpty())
                ? after
                : after.stream()
                        .map(cue -> new Cue(cue.startMillis(), cue.endMillis(), cue.text(), List.of()))
                        .toList();
    }

    /** @param hard violations that can always be avoided @param soft others */
    private record Score(long hard, long soft) implements Comparable<Score> {

        boolean isPerfect() {
            return hard + soft == 0;
        }

        @Override
        public int compareTo(Score other) {
            return Comparator.comparingLong(Score::hard)
                    .thenComparingLong(Score::soft)
                    .compare(this, other);
        }
    }

    private Score score(List<Cue> cues) {
        List<Violation> found = check.of(cues);
        long hard =
                found.stream().filter(violation -> violation.rule().isHard()).count();
        long soft = found.stream()
                .filter(violation -> !violation.rule().isHard() && !violation.unavoidable())
                .count();
        return new Score(hard, soft);
    }

    /** Passages with violations composed anew, between others as they are. */
    private List<Cue> mended(List<Cue> cues, long end) {
        boolean[] broken = new boolean[cues.size()];
        check.of(cues).forEach(violation -> broken[violation.index()] = true);
        List<Integer> ends = passages(cues);
        List<Cue> mended = new ArrayList<>();
        int from = 0;
        for (int to : ends) {
            long free = mended.isEmpty() ? 0 : mended.get(mended.size() - 1).endMillis() + limits.gap();
            long until = to < cues.size() ? cues.get(to).startMillis() - limits.gap() : end;
            List<Cue> passage = cues.subList(from, to);
            boolean touch = anyOf(broken, from, to);
            mended.addAll(touch ? composed(passage, new Room(free, until, stay(cues))) : passage);
            from = to;
        }
        return mended;
    }

    private static boolean anyOf(boolean[] broken, int from, int to) {
        for (int i = from; i < to; i++) {
            if (broken[i]) {
                return true;
            }
        }
        return false;
    }

    /** Where passages end that can be laid out by themselves: at sentences and pauses, and where the next cue is not too near. */
    private List<Integer> passages(List<Cue> cues) {
        Breaks breaks = new Breaks(language, List.of());
        List<Integer> ends = new ArrayList<>();
        for (int i = 1; i < cues.size(); i++) {
            long gap = cues.get(i).startMillis() - cues.get(i - 1).endMillis();
            if (gap >= REAL_PAUSE
                    || (gap >= limits.gap()
                            && breaks.endsSentence(cues.get(i - 1).text()))) {
                ends.add(i);
            }
        }
        ends.add(cues.size());
        return ends;
    }

    private List<Cue> composed(List<Cue> cues, Room room) {
        List<Said> said = new ArrayList<>();
        for (Cue cue : cues) {
            List<Said> words = CueWords.of(cue, script);
            if (!said.isEmpty()) {
                words.set(0, words.get(0).after(said.get(said.size() - 1), script));
            }
            said.addAll(words);
        }
        return composer.compose(said, room);
    }

    /** Where words were heard, silence begins after them; where times are estimated, nobody knows when. */
    private long stay(List<Cue> cues) {
        boolean heard = cues.stream().flatMap(cue -> cue.words().stream()).anyMatch(word -> !word.estimated());
        return heard ? Strip.SLACK : limits.longest();
    }
}
