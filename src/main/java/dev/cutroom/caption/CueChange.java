package dev.cutroom.caption;

import dev.cutroom.caption.text.Cue;
import java.util.List;

/** A change of many cues at once, which makes one revision. */
interface CueChange {

    RevisionView.Change kind();

    /**
     * @param before all cues, in the order of their starts
     * @throws dev.cutroom.http.Problem INVALID_INPUT when it cannot be done with these
     */
    Changed apply(List<Cue> before);

    /**
     * @param cues all of them, in the order of their starts
     * @param detail what was changed, for the list of revisions; null when the kind says it all
     */
    record Changed(List<Cue> cues, String detail) {}
}
