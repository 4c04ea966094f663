package dev.cutroom.media.ffmpeg;

import java.util.List;

/** What turns a stored picture upright, and what turns it back. */
record Turn(List<String> upright, List<String> back) {
    private static final Turn NONE = new Turn(List.of(), List.of());
    private static final String CLOCKWISE = "transpose=clock";
    private static final String COUNTERCLOCKWISE = "transpose=cclock";

    /** @param rotation as ffmpeg prints it of the display matrix */
    static Turn of(int rotation) {
        List<String> half = List.of("hflip", "vflip");
        return switch (Math.floorMod(rotation, 360)) {
            case 90 -> new Turn(List.of(COUNTERCLOCKWISE), List.of(CLOCKWISE));
            case 180 -> new Turn(half, half);
            case 270 -> new Turn(List.of(CLOCKWISE), List.of(COUNTERCLOCKWISE));
            default -> NONE;
        };
    }

    boolean isNone() {
        return upright.isEmpty();
    }
}
