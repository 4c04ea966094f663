package dev.cutroom.caption.text;

/** A cue of a file that is not in the model. @param line where it begins, from 1 */
public record LeftOut(int line, String reason) {}
