package dev.cutroom.media.speech;

import java.util.List;

/**
 * Where there is speech.
 *
 * @param regions in order, not touching one another
 */
public record Speech(List<Region> regions) {

    public Speech {
        regions = List.copyOf(regions);
    }

    public boolean isEmpty() {
        return regions.isEmpty();
    }

    /** How much speech there is, without the pauses between the regions. */
    public long millis() {
        return regions.stream().mapToLong(Region::millis).sum();
    }

    /** How much of {@code [startMillis, endMillis)} is speech. */
    public long within(long startMillis, long endMillis) {
        return regions.stream().mapToLong(r -> r.shared(startMillis, endMillis)).sum();
    }
}
