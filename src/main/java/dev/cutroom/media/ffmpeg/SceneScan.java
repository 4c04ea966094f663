package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/** Looks through the small pictures of a film in one pass and fixed memory, and tells where the shot changes. */
final class SceneScan implements SceneWatch {
    private static final double WINDOW_SECONDS = 4;
    private static final int LEAST_WINDOW = 64;
    private static final int MOST_WINDOW = 512;

    private final Window window;
    private final CutWatch cuts;
    private final FadeWatch fades;
    private final DissolveWatch dissolves;

    /** @param rate pictures per second, at a variable rate on average */
    SceneScan(double rate) {
        int size = (int) Math.max(LEAST_WINDOW, Math.min(MOST_WINDOW, Math.round(WINDOW_SECONDS * rate)));
        Likeness likeness = new Likeness();
        window = new Window(size);
        cuts = new CutWatch(window, likeness, rate);
        fades = new FadeWatch(window, likeness, rate);
        dissolves = new DissolveWatch(window, likeness, rate);
    }

    @Override
    public void accept(byte[] picture) {
        window.add(new SmallPicture(picture));
        cuts.look();
        fades.look();
        dissolves.look();
    }

    @Override
    public List<Transition> end() {
        List<Transition> all = new ArrayList<>(fades.end());
        // Next to a blank picture everything looks new: there the fade decides.
        cuts.end().stream()
                .filter(cut -> !fades.fading(cut.at()) && !fades.fading(cut.at() - 1))
                .forEach(all::add);
        dissolves.found().stream()
                .filter(change -> !fades.fading(change.from()) && !fades.fading(change.until()))
                .forEach(all::add);
        return all;
    }
}
