package dev.cutroom.media.speech;

import java.util.List;

/**
 * What a recogniser makes of a window.
 *
 * @param millis how much of the window it has listened to: less than all where it would need another go for the rest
 */
public record Heard(List<HeardSegment> segments, long millis) {

    public Heard {
        segments = List.copyOf(segments);
    }
}
