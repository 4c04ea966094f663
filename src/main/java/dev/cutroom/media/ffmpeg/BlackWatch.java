package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a film goes black and comes back, by brightness alone.
 *
 * <p>A stretch of black is a boundary as far as the light rises on both sides of it before a longer black comes: two blacks with little
 * light between them are one boundary, the longer one, unless the threshold is as low as that light. So a higher threshold keeps a
 * part of what a lower one keeps.
 */
final class BlackWatch implements SceneWatch {
    /** The mean brightness of a black picture at most; noise and a small logo pass. */
    private static final double BLACK = 12;
    /** Light that comes by so much from one picture to the next begins the scene itself. */
    private static final double SUDDEN = 24;

    private static final int PIXELS = SmallPicture.WIDTH * SmallPicture.HEIGHT;

    /** Pictures of black, and the most light between it and the black before. */
    private record Run(int from, int until, float lightBefore) {
        int length() {
            return until - from;
        }
    }

    private final Scores levels = new Scores();
    private final List<Run> runs = new ArrayList<>();
    private int blackSince = -1;
    private float light;

    @Override
    public void accept(byte[] picture) {
        long sum = 0;
        for (int i = 0; i < PIXELS; i++) {
            sum += picture[i] & 0xff;
        }
        float level = (float) Math.max(0, ((double) sum / PIXELS - 16) * 255 / 219);
        levels.add(level);
        if (level <= BLACK) {
            blackSince = blackSince < 0 ? levels.count() - 1 : blackSince;
        } else {
            endRun(levels.count() - 1);
            light = Math.max(light, level);
        }
    }

    @Override
    public List<Transition> end() {
        endRun(levels.count());
        List<Transition> all = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            float before = lightBefore(i);
            float rise = Math.min(before, lightAfter(i, before)) - darkest(run);
            if (rise >= 1) {
                all.add(new Transition(run.from(), run.until(), begin(run), rise));
            }
        }
        return all;
    }

    private void endRun(int until) {
        if (blackSince >= 0) {
            runs.add(new Run(blackSince, until, light));
            blackSince = -1;
            light = 0;
        }
    }

    private float lightBefore(int run) {
        float most = runs.get(run).lightBefore();
        for (int i = run - 1; i >= 0 && runs.get(i).length() < runs.get(run).length(); i--) {
            most = Math.max(most, runs.get(i).lightBefore());
        }
        return most;
    }

    /** More than is before it need not be known. */
    private float lightAfter(int run, float enough) {
        float most = lightUntil(run + 1);
        for (int i = run + 1;
                i < runs.size()
                        && most < enough
                        && runs.get(i).length() <= runs.get(run).length();
                i++) {
            most = Math.max(most, lightUntil(i + 1));
        }
        return most;
    }

    /** The most light between a black and the one before it, or the end of the film. */
    private float lightUntil(int run) {
        return run < runs.size() ? runs.get(run).lightBefore() : light;
    }

    private float darkest(Run run) {
        float least = Float.MAX_VALUE;
        for (int i = run.from(); i < run.until(); i++) {
            least = Math.min(least, levels.at(i));
        }
        return least;
    }

    /** The middle of the black, or the first picture of a scene that is there at once. */
    private int begin(Run run) {
        boolean sudden = run.until() < levels.count() && levels.at(run.until()) - levels.at(run.until() - 1) >= SUDDEN;
        return sudden ? run.until() : (run.from() + run.until()) / 2;
    }
}
