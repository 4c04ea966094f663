package dev.cutroom.media.ffmpeg;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A track of the source that a result does not hold. */
public record DroppedTrack(Track track, Reason reason) {
    /** Why it is not kept; the names are stable and clients see them. */
    @RegisterForReflection
    public enum Reason {
        /** Results hold one track of pictures, the first that can be decoded. */
        FURTHER_PICTURES,
        /** It cannot be kept in this codec, or by this way of cutting. */
        NOT_COPYABLE,
        /** Nothing of it lies in the range. */
        NOTHING_IN_RANGE,
        /** Neither pictures nor sound nor subtitles. */
        UNKNOWN_KIND
    }
}
