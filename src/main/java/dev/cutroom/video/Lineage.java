package dev.cutroom.video;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a video was made of, and which part of it. */
@Embeddable
class Lineage {

    @Column(name = "is_clip")
    private boolean clip;

    @Column(name = "parent_video_id")
    private String parentVideoId;

    @Column(name = "source_start")
    private Double sourceStart;

    @Column(name = "source_end")
    private Double sourceEnd;

    /** Of a source: it was made of nothing here. */
    protected Lineage() {}

    /** Of what was made of a whole video. */
    static Lineage of(String parentVideoId) {
        Lineage lineage = new Lineage();
        lineage.parentVideoId = parentVideoId;
        return lineage;
    }

    /** Of what was cut from a video. @param start in seconds of that video, as {@code end} */
    static Lineage cutFrom(String parentVideoId, double start, double end) {
        Lineage lineage = of(parentVideoId);
        lineage.clip = true;
        lineage.sourceStart = start;
        lineage.sourceEnd = end;
        return lineage;
    }

    /** The parent is being removed for good; where the clip lay in it stays known. */
    void loseParent() {
        parentVideoId = null;
    }

    boolean isClip() {
        return clip;
    }

    /** Null for a source, and when the parent is gone. */
    String parentVideoId() {
        return parentVideoId;
    }

    /** Null unless it is a clip. */
    Double sourceStart() {
        return sourceStart;
    }

    /** Null unless it is a clip. */
    Double sourceEnd() {
        return sourceEnd;
    }
}
