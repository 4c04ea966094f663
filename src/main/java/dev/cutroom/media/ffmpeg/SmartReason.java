package dev.cutroom.media.ffmpeg;

/** Why a smart trim was made by an exact one; the names are stable and clients see them. */
enum SmartReason {
    /** There are no pictures. */
    NO_VIDEO,
    /** Neither H.264 nor HEVC, or a kind of these that cannot be encoded here. */
    CODEC_UNSUPPORTED,
    /** The container does not tell when each picture is shown. */
    CONTAINER_UNSUPPORTED,
    /** Pictures follow each other unevenly. */
    VARIABLE_RATE,
    /** Pictures are, or may be, woven from fields. */
    INTERLACED,
    /** No keyframe inside the range ends what the pictures around it may need of each other. */
    OPEN_GOP,
    /** The range lies inside one group of pictures: there is nothing to copy. */
    SHORT_RANGE,
    /** An edit list hides pictures in the middle. */
    EDIT_LIST,
    /** Size or kind of the pictures changes in the middle. */
    STREAM_CHANGES,
    /** The file cannot be read cleanly where it is to be cut. */
    SOURCE_DAMAGED,
    /** The parts could not be made or joined. */
    NOT_JOINABLE,
    /** The result did not hold what is promised; the log has the numbers. */
    VERIFICATION_FAILED
}
