package dev.cutroom.caption;

import dev.cutroom.caption.TextSearch.Replaced;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.CueText;
import dev.cutroom.caption.text.WordTimes;
import dev.cutroom.http.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Replaces text in all cues, and counts. Words that are still said keep their times. */
final class TextChange implements CueChange {

    /** Nobody else writes meanwhile. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final TextSearch search;
    private int replaced;
    private int touched;

    TextChange(TextSearch search) {
        this.search = search;
    }

    /** In how many places, once it is applied. */
    int replaced() {
        return replaced;
    }

    @Override
    public RevisionView.Change kind() {
        return RevisionView.Change.TEXT_REPLACED;
    }

    @Override
    public Changed apply(List<Cue> before) {
        long begun = System.nanoTime();
        List<Cue> after = new ArrayList<>(before.size());
        for (Cue cue : before) {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw CaptionProblem.SEARCH_TOO_SLOW.because(
                        "It takes more than " + LONGEST.toSeconds() + " seconds; nothing was replaced.");
            }
            Replaced found = search.in(cue.text());
            if (found.count() == 0) {
                after.add(cue);
            } else {
                replace(cue, found, after);
            }
        }
        return new Changed(after, replaced + " places in " + touched + " cues");
    }

    private void replace(Cue cue, Replaced found, List<Cue> after) {
        replaced += found.count();
        touched++;
        String text = CueText.canonical(found.text());
        if (text.length() > CueText.LONGEST) {
            throw Problem.invalid("replace", "must not make a cue longer than " + CueText.LONGEST + " characters");
        }
        if (!text.isEmpty()) {
            after.add(WordTimes.follow(cue, new Cue(cue.startMillis(), cue.endMillis(), text, List.of())));
        }
    }
}
