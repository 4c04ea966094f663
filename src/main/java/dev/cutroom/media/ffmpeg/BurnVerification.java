package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import java.util.Locale;

/** Checks a finished burn against its source. */
final class BurnVerification {
    private static final double SLACK_SECONDS = 0.01;
    private static final double SAME_SHAPE = 0.01;

    private final MediaFacts source;
    private final MediaFacts result;
    private final Picture before;
    private final Picture after;

    BurnVerification(MediaFacts source, MediaFacts result) {
        this.source = source;
        this.result = result;
        this.before = source.picture().orElseThrow();
        this.after = result.picture().orElseThrow(() -> failed("has no pictures"));
    }

    /** @param damaged of a damaged source some pictures cannot be had */
    void pictures(boolean damaged) {
        long kept = after.frameCount();
        boolean right = kept == before.frameCount() || damaged && kept > 0 && kept < before.frameCount();
        if (!right) {
            throw failed("has %d pictures instead of %d", kept, before.frameCount());
        }
        double lost = Math.abs(after.duration() - before.duration());
        if (!damaged && before.timed() && lost > 1 / before.cadence().value() + SLACK_SECONDS) {
            throw failed("lasts %.3f s instead of %.3f s", after.duration(), before.duration());
        }
    }

    /** @param asStored not only shown, but stored as the source is */
    void shape(boolean asStored) {
        double wanted = before.displayWidth() / (double) before.displayHeight();
        double got = after.displayWidth() / (double) after.displayHeight();
        if (Math.abs(got / wanted - 1) > SAME_SHAPE) {
            throw failed("is shown as %d x %d", after.displayWidth(), after.displayHeight());
        }
        boolean same = after.width() == before.width()
                && after.height() == before.height()
                && Math.floorMod(after.rotation() - before.rotation(), 360) == 0;
        if (asStored && !same) {
            throw failed("is stored as %d x %d, turned by %d", after.width(), after.height(), after.rotation());
        }
    }

    void sound(boolean wanted) {
        if (result.hasAudio() != wanted) {
            throw failed(wanted ? "has no sound" : "has sound that the source has not");
        }
        if (source.hasAudio() && !wanted) {
            throw failed("has lost the sound");
        }
    }

    private static MediaFailure failed(String how, Object... numbers) {
        return new MediaFailure(
                MediaProblem.VERIFICATION_FAILED, String.format(Locale.ROOT, "The burn " + how + ".", numbers));
    }
}
