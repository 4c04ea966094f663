package dev.cutroom.caption;

import dev.cutroom.access.Caller;
import dev.cutroom.caption.CueChange.Changed;
import dev.cutroom.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Changes many cues of a caption at once, in place. */
@ApplicationScoped
class CueChangeService {

    private final CaptionService captions;
    private final CueStore cues;
    private final RevisionStore revisions;
    private final Clock clock;

    CueChangeService(CaptionService captions, CueStore cues, RevisionStore revisions, Clock clock) {
        this.captions = captions;
        this.cues = cues;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** Where the change alters nothing, there is no new revision. @throws Problem NOT_FOUND, PRECONDITION_FAILED, and those of the change */
    @Transactional
    public CaptionView change(Caller caller, String id, IfMatch ifMatch, CueChange change) {
        Caption caption = captions.requireUnchanged(caller, id, ifMatch);
        Changed changed = change.apply(cues.now(id));
        if (changed.cues().size() > NewCaption.MOST_CUES) {
            throw CaptionProblem.TOO_MANY_CUES.because(
                    "It would have more than " + NewCaption.MOST_CUES + " cues afterwards.");
        }
        if (cues.replaceAll(id, caption.revision() + 1, changed.cues())) {
            caption.revise(changed.cues(), clock.instant());
            revisions.add(caption, caller.subject(), change.kind(), changed.detail());
        }
        return CaptionView.of(caption);
    }
}
