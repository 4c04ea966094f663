package dev.cutroom.caption;

/** The form in which a caption came, and in which it is served unless another is asked for. */
enum CaptionFormat {
    SRT,
    VTT,
    ASS
}
