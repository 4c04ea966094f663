package dev.cutroom.caption.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a reader has gathered so far. */
final class Parsed {

    private final int mostCues;
    private final List<Cue> cues = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    Parsed(int mostCues) {
        this.mostCues = mostCues;
    }

    /** Takes a cue in. Without a text it is nothing and passed over; one that does not last is left out, and said to be. */
    void add(int line, TimingLine times, String text, List<Word> words) {
        if (text.isEmpty()) {
            return;
        }
        if (text.length() > CueText.LONGEST) {
            throw new UnreadableCaptions(
                    TextFault.TEXT_TOO_LONG, line, "the text has more than " + CueText.LONGEST + " characters.");
        }
        if (times.endMillis() <= times.startMillis()) {
            leftOut.add(new LeftOut(line, "does not end after its start"));
            return;
        }
        if (cues.size() == mostCues) {
            throw new UnreadableCaptions(
                    TextFault.TOO_MANY_CUES,
                    line,
                    "here begins more than the " + mostCues + " cues that a caption may have.");
        }
        cues.add(new Cue(times.startMillis(), times.endMillis(), text, words));
    }

    /** The cues by their starts; those that start together stay in the order of the file. @throws UnreadableCaptions when there is none */
    CaptionFile finish(CaptionFormat format) {
        if (cues.isEmpty() && !leftOut.isEmpty()) {
            throw new UnreadableCaptions(TextFault.BAD_TIME, leftOut.get(0).line(), "no cue ends after its start.");
        }
        if (cues.isEmpty()) {
            throw new UnreadableCaptions(TextFault.NO_CUES, 0, "There is no cue with a text in the file.");
        }
        cues.sort(Comparator.comparingLong(Cue::startMillis));
        return new CaptionFile(format, cues, leftOut);
    }
}
