package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

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
        List<Transition> chosen = new ArrayList<>();
        changes.stream()
                .filter(change -> change.ratio() >= threshold)
                .sorted(Comparator.comparingDouble(Transition::ratio).reversed().thenComparingInt(Transition::at))
                .filter(change -> change.at() > 0 && change.at() < pictures)
                .filter(change -> farEnough(time.applyAsDouble(change.at()), 0)
                        && farEnough(time.applyAsDouble(pictures), time.applyAsDouble(change.at())))
                .forEach(change -> {
                    boolean free = chosen.stream()
                            .noneMatch(other -> other.overlaps(change)
                                    || !farEnough(
                                            time.applyAsDouble(Math.max(change.at(), other.at())),
                                            time.applyAsDouble(Math.min(change.at(), other.at()))));
                    if (free) {
                        chosen.add(change);
                    }
                });
        chosen.sort(Comparator.comparingInt(Transition::at));
        return List.copyOf(chosen);
    }

    private boolean farEnough(double later, double earlier) {
        return later - earlier >= leastSeconds - SpanFinder.NEAR;
    }
}
