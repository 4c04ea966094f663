package dev.cutroom.video;

import java.util.List;

/** These clips of a video are in their rows; fired in that transaction, once for all that one job has cut. What belongs to the video follows them. */
public record ClipsRecorded(String parentVideoId, List<Clip> clips) {

    /** A clip, and where it really lies in its parent. @param start in seconds from the parent's first picture, as {@code end} */
    public record Clip(String videoId, double start, double end) {}

    static ClipsRecorded of(String parentVideoId, List<Video> clips) {
        return new ClipsRecorded(
                parentVideoId,
                clips.stream()
                        .map(clip -> new Clip(
                                clip.id(),
                                clip.lineage().sourceStart(),
                                clip.lineage().sourceEnd()))
                        .toList());
    }
}
