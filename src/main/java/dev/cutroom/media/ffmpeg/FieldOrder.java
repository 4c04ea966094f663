package dev.cutroom.media.ffmpeg;

/** Whether pictures are whole or woven from two fields, and which of these comes first. */
public enum FieldOrder {
    PROGRESSIVE,
    TOP_FIRST,
    BOTTOM_FIRST;

    static FieldOrder of(String showinfo) {
        return switch (showinfo) {
            case "T" -> TOP_FIRST;
            case "B" -> BOTTOM_FIRST;
            default -> PROGRESSIVE;
        };
    }
}
