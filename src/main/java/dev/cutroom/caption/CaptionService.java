package dev.cutroom.caption;

import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.caption.CueStore.Row;
import dev.cutroom.caption.RevisionView.Change;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.database.Criteria;
import dev.cutroom.database.Ids;
import dev.cutroom.http.Etags;
import dev.cutroom.http.IfMatch;
import dev.cutroom.http.Page;
import dev.cutroom.http.Paging;
import dev.cutroom.http.Problem;
import dev.cutroom.video.Videos;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Takes captions in, shows them and changes them. */
@ApplicationScoped
class CaptionService {

    /** The author of what nobody wrote. */
    private static final String RECOGNISER = "whisper";

    private final Videos videos;
    private final CueStore cues;
    private final RevisionStore revisions;
    private final Etags etags;
    private final Clock clock;

    CaptionService(Videos videos, CueStore cues, RevisionStore revisions, Etags etags, Clock clock) {
        this.videos = videos;
        this.cues = cues;
        this.revisions = revisions;
        this.etags = etags;
        this.clock = clock;
    }

    /** @throws Problem NOT_FOUND when there is no such video */
    @Transactional
    public CaptionView create(Caller caller, String videoId, NewCaption brought) {
        videos.require(caller, videoId, ProjectRole.EDITOR, "video");
        Caption caption = Caption.uploaded(Ids.next(), videoId, brought, clock.instant());
        caption.persistAndFlush();
        cues.begin(caption.id(), brought.cues());
        revisions.add(caption, caller.subject(), Change.CREATED, brought.remark());
        videos.captionsCounted(videoId, Caption.countOf(videoId));
        return CaptionView.of(caption);
    }

    /** Takes in what was recognised; joins the transaction that completes its job. */
    @Transactional
    public void record(RecognisedCaption heard) {
        Caption caption = Caption.recognised(heard, clock.instant());
        caption.persistAndFlush();
        cues.begin(caption.id(), heard.cues());
        revisions.add(caption, RECOGNISER, Change.CREATED, null);
        videos.captionsCounted(caption.videoId(), Caption.countOf(caption.videoId()));
    }

    /** @throws Problem NOT_FOUND, PRECONDITION_FAILED */
    @Transactional
    public CaptionView change(Caller caller, String id, CaptionEdit edit, IfMatch ifMatch) {
        Caption caption = requireUnchanged(caller, id, ifMatch);
        caption.change(edit, clock.instant());
        return CaptionView.of(caption);
    }

    /** Puts these cues in place of all it has. Where that changes nothing, there is no new revision. @throws Problem NOT_FOUND, PRECONDITION_FAILED */
    @Transactional
    public CuesView replaceCues(Caller caller, String id, List<Cue> wanted, IfMatch ifMatch) {
        Caption caption = requireUnchanged(caller, id, ifMatch);
        if (cues.replaceAll(id, caption.revision() + 1, wanted)) {
            caption.revise(wanted, clock.instant());
            revisions.add(caption, caller.subject(), Change.CUES_REPLACED, null);
        }
        return CuesView.of(wanted, CaptionView.of(caption));
    }

    /** @throws Problem NOT_FOUND, also when it has no such cue; PRECONDITION_FAILED, INVALID_INPUT */
    @Transactional
    public CueView changeCue(Caller caller, String id, int index, CueEdit edit, IfMatch ifMatch) {
        Caption caption = requireUnchanged(caller, id, ifMatch);
        Row before = cues.nth(id, index).orElseThrow(() -> Problem.notFound("cue"));
        Cue after = edit.of(before.cue());
        if (after.equals(before.cue())) {
            return CueView.of(index, after, CaptionView.of(caption));
        }
        int place = cues.replace(id, caption.revision() + 1, before, after);
        caption.revise(cues.hasWords(id), clock.instant());
        revisions.add(caption, caller.subject(), Change.CUE_CHANGED, "Cue " + index + ": " + edit.summary());
        return CueView.of(place, after, CaptionView.of(caption));
    }

    /** The caption, when it is there and the caller has at least this role. @throws Problem NOT_FOUND */
    Caption require(Caller caller, String id, ProjectRole least) {
        Caption caption = Caption.require(id);
        videos.require(caller, caption.videoId(), least, "caption");
        return caption;
    }

    /** The caption, in the trash or not. @throws Problem NOT_FOUND */
    Caption requireEvenDeleted(Caller caller, String id, ProjectRole least) {
        Caption caption = Caption.of(id).orElseThrow(() -> Problem.notFound("caption"));
        videos.requireEvenDeleted(caller, caption.videoId(), least, "caption");
        return caption;
    }

    Page<CaptionView> list(Caller caller, String videoId, boolean evenDeleted, Paging paging) {
        Criteria criteria = new Criteria().and("videoId = :videoId", "videoId", videoId);
        if (evenDeleted) {
            videos.requireEvenDeleted(caller, videoId, ProjectRole.VIEWER, "video");
        } else {
            videos.require(caller, videoId, ProjectRole.VIEWER, "video");
            criteria.and("deletion.deleted = :deleted", "deleted", false);
        }
        return Page.of(Caption.page(criteria, paging), paging.limit(), Caption::place, CaptionView::of);
    }

    /** The caption, to be changed in this transaction. @throws Problem NOT_FOUND, PRECONDITION_FAILED */
    Caption requireUnchanged(Caller caller, String id, IfMatch ifMatch) {
        Caption caption = require(caller, id, ProjectRole.EDITOR);
        etags.check(ifMatch, CaptionView.of(caption));
        return caption;
    }
}
