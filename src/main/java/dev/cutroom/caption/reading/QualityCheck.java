package dev.cutroom.caption.reading;

import dev.cutroom.caption.reading.Violation.Rule;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.CueText;
import dev.cutroom.caption.text.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds everything in which cues break the limits of a profile. */
public final class QualityCheck {

    /** Files round frames to milliseconds. */
    private static final long ROUNDING = 1;

    /** After so long a pause nobody expects the sentence to go on at once. */
    private static final long REAL_PAUSE = 1000;

    private final Limits limits;
    private final Script script;
    private final String language;

    /**
     * @param language BCP 47 or null
     * @param framesPerSecond of the video; what is no rate counts as 25
     */
    public QualityCheck(Profile profile, String language, double framesPerSecond) {
        this.limits = profile.limits(language, framesPerSecond);
        this.script = Script.of(language);
        this.language = language;
    }

    /** All violations, in the order of the cues. @param cues in the order of their starts */
    public List<Violation> of(List<Cue> cues) {
        Breaks breaks = Breaks.of(language, cues);
        List<Violation> found = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            Findings at = new Findings(i, found);
            layout(cues.get(i), at);
            if (i > 0) {
                distance(cues.get(i - 1), cues.get(i), at);
            }
            times(cues.get(i), i + 1 < cues.size() ? cues.get(i + 1).startMillis() : Long.MAX_VALUE, at);
            breaks(breaks, cues.get(i), i + 1 < cues.size() ? cues.get(i + 1) : null, at);
        }
        return found;
    }

    private record Findings(int index, List<Violation> found) {

        void above(Rule rule, double value, double limit, String text) {
            if (value > limit) {
                found.add(new Violation(index, rule, value, limit, text, false));
            }
        }

        void below(Rule rule, long millis, long limit) {
            if (millis < limit - ROUNDING) {
                found.add(new Violation(index, rule, millis / 1000.0, limit / 1000.0, null, false));
            }
        }
    }

    private void layout(Cue cue, Findings at) {
        String[] lines = cue.text().split("\n", -1);
        at.above(Rule.LINES, lines.length, limits.lines(), null);
        at.above(Rule.EMPTY, Arrays.stream(lines).filter(String::isBlank).count(), 0, null);
        for (String line : lines) {
            at.above(Rule.CHARS, script.count(line), limits.characters(), line);
        }
        at.above(Rule.WORDS, CueText.words(cue.text()).length, limits.words(), null);
    }

    private void distance(Cue before, Cue cue, Findings at) {
        long gap = cue.startMillis() - before.endMillis();
        if (gap < 0) {
            at.above(Rule.OVERLAP, -gap / 1000.0, 0, null);
        } else {
            at.below(Rule.GAP, gap, limits.gap());
        }
    }

    private void times(Cue cue, long next, Findings at) {
        long length = cue.endMillis() - cue.startMillis();
        at.below(Rule.MIN_DURATION, length, limits.shortest());
        at.above(Rule.MAX_DURATION, length / 1000.0, limits.longest() / 1000.0, null);
        double characters = script.count(cue.text().replace("\n", ""));
        int words = CueText.words(cue.text()).length;
        ReadingSpeed speed = limits.speed();
        long needed = speed.millis(characters, words);
        if (length < needed) {
            double value = Math.round(speed.of(characters, words, length) * 100) / 100.0;
            Rule rule = speed.countsWords() ? Rule.WPM : Rule.CPS;
            at.found().add(new Violation(at.index(), rule, value, speed.limit(), null, room(cue, next) < needed));
        }
    }

    /** How long the cue could be on screen without leaving its words; without words nobody knows. */
    private long room(Cue cue, long next) {
        if (cue.words().isEmpty()) {
            return limits.longest();
        }
        Word last = cue.words().get(cue.words().size() - 1);
        return Math.min(last.endMillis() + Strip.SLACK, next - limits.gap()) - cue.startMillis();
    }

    private static void breaks(Breaks breaks, Cue cue, Cue next, Findings at) {
        String[] lines = cue.text().split("\n");
        for (int i = 0; i + 1 < lines.length; i++) {
            between(breaks, lines[i], lines[i + 1], at);
        }
        if (next != null && next.startMillis() - cue.endMillis() < REAL_PAUSE) {
            between(breaks, lines[lines.length - 1], next.text(), at);
        }
    }

    private static void between(Breaks breaks, String above, String below, Findings at) {
        String[] before = CueText.words(above);
        String[] after = CueText.words(below);
        if (before.length > 0 && after.length > 0 && breaks.isBad(before[before.length - 1], after[0])) {
            at.above(Rule.BAD_BREAK, 1, 0, before[before.length - 1] + " / " + after[0]);
        }
    }
}
