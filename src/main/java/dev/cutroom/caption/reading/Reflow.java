package dev.cutroom.caption.reading;

import dev.cutroom.caption.text.Cue;
import java.util.ArrayList;
import java.util.BitSet;
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
        Setting setting = new Setting(
                until > 0 ? Math.max(until, last) : Strip.never(), stay(cues), Breaks.of(language, cues), timed(cues));
        Candidate best = new Candidate(cues, check);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Candidate better = better(best, setting);
            if (better == best) {
                break;
            }
            best = better;
        }
        return best.cues();
    }

    /** What stays the same for all passages. @param timed do words have times? Then they keep them, and others get estimated ones */
    private record Setting(long until, long stay, Breaks breaks, boolean timed) {}

    /** Where words were heard, silence begins after them; where times are estimated, nobody knows when. */
    private long stay(List<Cue> cues) {
        boolean heard = cues.stream().flatMap(cue -> cue.words().stream()).anyMatch(word -> !word.estimated());
        return heard ? Strip.SLACK : limits.longest();
    }

    private static boolean timed(List<Cue> cues) {
        return cues.stream().anyMatch(cue -> !cue.words().isEmpty());
    }

    /** Cues and what is wrong with them. */
    private record Candidate(List<Cue> cues, List<Violation> found) {

        Candidate(List<Cue> cues, QualityCheck check) {
            this(cues, check.of(cues));
        }

        boolean isPerfect() {
            return found.stream().allMatch(Violation::unavoidable);
        }

        /** Fewer violations of what can always be kept; as many, and fewer others. */
        boolean isBetterThan(Candidate other) {
            return hard() < other.hard() || (hard() == other.hard() && soft() < other.soft());
        }

        private long hard() {
            return found.stream().filter(violation -> violation.rule().isHard()).count();
        }

        private long soft() {
            return found.stream().filter(violation -> !violation.unavoidable()).count() - hard();
        }
    }

    private Candidate better(Candidate before, Setting setting) {
        if (before.isPerfect()) {
            return before;
        }
        Candidate mended = new Candidate(mended(before, setting), check);
        Candidate best = mended.isBetterThan(before) ? mended : before;
        if (!mended.isPerfect()) {
            Room all = new Room(0, setting.until(), setting.stay());
            Candidate anew = new Candidate(composed(before.cues(), all, setting), check);
            best = anew.isBetterThan(best) ? anew : best;
        }
        return best;
    }

    /** Passages with violations composed anew, between others as they are. */
    private List<Cue> mended(Candidate before, Setting setting) {
        List<Cue> cues = before.cues();
        BitSet broken = new BitSet(cues.size());
        before.found().forEach(violation -> broken.set(violation.index()));
        List<Cue> mended = new ArrayList<>();
        int from = 0;
        for (int to : passages(cues, setting.breaks())) {
            long free = mended.isEmpty() ? 0 : mended.get(mended.size() - 1).endMillis() + limits.gap();
            long until = to < cues.size() ? cues.get(to).startMillis() - limits.gap() : setting.until();
            int first = broken.nextSetBit(from);
            List<Cue> passage = cues.subList(from, to);
            mended.addAll(
                    first < 0 || first >= to
                            ? passage
                            : composed(passage, new Room(free, until, setting.stay()), setting));
            from = to;
        }
        return mended;
    }

    /** Where passages end that can be laid out by themselves: at sentences and pauses, and where the next cue is not too near. */
    private List<Integer> passages(List<Cue> cues, Breaks breaks) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 1; i < cues.size(); i++) {
            long gap = cues.get(i).startMillis() - cues.get(i - 1).endMillis();
            boolean sentence =
                    gap >= limits.gap() && breaks.endsSentence(cues.get(i - 1).text());
            if (gap >= REAL_PAUSE || sentence) {
                ends.add(i);
            }
        }
        ends.add(cues.size());
        return ends;
    }

    private List<Cue> composed(List<Cue> cues, Room room, Setting setting) {
        List<Said> said = new ArrayList<>();
        for (Cue cue : cues) {
            List<Said> words = CueWords.of(cue, script);
            if (!said.isEmpty()) {
                words.set(0, words.get(0).after(said.get(said.size() - 1), script));
            }
            said.addAll(words);
        }
        List<Cue> composed = composer.compose(said, room, setting.breaks());
        return setting.timed()
                ? composed
                : composed.stream().map(Reflow::untimed).toList();
    }

    /** Estimates serve for the layout; a caption that knows no times of words claims none afterwards. */
    private static Cue untimed(Cue cue) {
        return new Cue(cue.startMillis(), cue.endMillis(), cue.text(), List.of());
    }
}
