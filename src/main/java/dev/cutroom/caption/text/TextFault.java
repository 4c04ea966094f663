package dev.cutroom.caption.text;

/** Why a caption file cannot be read. */
public enum TextFault {
    /** It is something else: no times of any known form in it, or no text at all. */
    NOT_CAPTIONS,
    /** It is of a known form, but holds no cue that could be shown. */
    NO_CUES,
    /** A place where times must stand holds something else, or no cue ends after its start. */
    BAD_TIME,
    /** It has more cues than a caption may have. */
    TOO_MANY_CUES,
    /** A cue is longer than a text may be. */
    TEXT_TOO_LONG,
    /** Its bytes are text of no character set that could be told. */
    UNKNOWN_CHARSET
}
