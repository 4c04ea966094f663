package dev.cutroom.media.ffmpeg;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/**
 * Chooses the boundaries among all changes that were found: the ones that stand out most go first, and no scene becomes shorter than wished.
 *
 * <p>Since a change is never dropped for one that stands out less, a higher threshold keeps a part of what a lower one keeps.
 */
final class SceneRule {
    private final double threshold;
    private final double leastSeconds;

    /** @param threshold the least ratio of a boundary @param leastSeconds no scene is shorter, the first and the last one included */
    SceneRule(double threshold, double leastSeconds) {
        this.threshold = threshold;
        this.leastSeconds = leastSeconds;
    }

    /**
     * The changes that begin a scene, in the order of the film.
     *
     * @param time of each picture, in seconds, and for the number after the last one the end of the film
     */
    List<Transition> choose(List<Transition> changes, int pictures, IntToDoubleFunction time) {
        // Those chosen lie apart, so that only the nearest on either side can be in the way.
        NavigableMap<Integer, Transition> chosen = new TreeMap<>();
        changes.stream()
                .filter(change -> change.ratio() >= threshold)
                .sorted(Comparator.comparingDouble(Transition::ratio).reversed().thenComparingInt(Transition::at))
                .filter(change -> change.at() > 0 && change.at() < pictures)
                .filter(change -> farEnough(time.applyAsDouble(change.at()), 0)
                        && farEnough(time.applyAsDouble(pictures), time.applyAsDouble(change.at())))
                .forEach(change -> {
                    boolean free = Stream.of(chosen.floorEntry(change.at()), chosen.ceilingEntry(change.at()))
                            .filter(Objects::nonNull)
                            .map(Map.Entry::getValue)
                            .noneMatch(other -> other.overlaps(change)
                                    || !farEnough(
                                            time.applyAsDouble(Math.max(change.at(), other.at())),
                                            time.applyAsDouble(Math.min(change.at(), other.at()))));
                    if (free) {
                        chosen.put(change.at(), change);
                    }
                });
        return List.copyOf(chosen.values());
    }

    private boolean farEnough(double later, double earlier) {
        return later - earlier >= leastSeconds - SpanFinder.NEAR;
    }
}
