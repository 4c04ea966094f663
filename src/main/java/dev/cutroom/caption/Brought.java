package dev.cutroom.caption;

/** A caption as it came. @param content what makes the request the same as another: for a file its fields and hash */
record Brought(NewCaption caption, Object content) {}
