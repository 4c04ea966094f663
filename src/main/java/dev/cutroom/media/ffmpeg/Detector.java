package dev.cutroom.media.ffmpeg;

import java.util.function.DoubleFunction;

/** By which rule scenes are told apart; each has a scale of its own. */
public enum Detector {
    /** Hard cuts, fades and dissolves, by how far a change stands out from what is around it: a ratio. */
    ADAPTIVE(3, SceneScan::new),
    /** Pictures that differ from the one before by so many levels of red, green and blue, 0 to 255. */
    CONTENT(20, rate -> new ContentWatch()),
    /** Black between two lights: by how many levels of brightness, 0 to 255, the darker of the two is above it. */
    THRESHOLD(12, rate -> new BlackWatch());

    private final double usualThreshold;
    private final DoubleFunction<SceneWatch> watch;

    Detector(double usualThreshold, DoubleFunction<SceneWatch> watch) {
        this.usualThreshold = usualThreshold;
        this.watch = watch;
    }

    /** The threshold that fits most films. */
    public double usualThreshold() {
        return usualThreshold;
    }

    /** @param rate pictures per second, at a variable rate on average */
    SceneWatch watch(double rate) {
        return watch.apply(rate);
    }
}
