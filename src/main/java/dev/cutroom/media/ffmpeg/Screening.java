package dev.cutroom.media.ffmpeg;

import java.util.List;
import java.util.function.Consumer;

/** One look through a film: where the shot changes, and which pictures show well. */
final class Screening implements Consumer<byte[]> {
    private final SceneWatch watch;
    private final Showpieces showpieces = new Showpieces();
    private int count;

    Screening(SceneWatch watch) {
        this.watch = watch;
    }

    @Override
    public void accept(byte[] picture) {
        watch.accept(picture);
        showpieces.accept(picture);
        count++;
    }

    /** How many pictures have come so far. */
    int count() {
        return count;
    }

    List<Transition> changes() {
        return watch.end();
    }

    Showpieces showpieces() {
        return showpieces;
    }
}
