package dev.cutroom.caption;

import dev.cutroom.caption.text.AssEvent;
import dev.cutroom.caption.text.Cue;
import java.util.List;

/** Makes of a cue what the renderer draws. */
interface CueDrawing {

    /** In the order in which they are drawn, one over the other. */
    List<AssEvent> events(Cue cue);
}
