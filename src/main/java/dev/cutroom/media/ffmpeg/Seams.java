package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.PictureCodec;
import java.util.List;
import java.util.Optional;

/**
 * Finds where copying may begin and end, among pictures in the order they are decoded.
 *
 * <p>It may begin with a picture that is decoded by itself and after which, in both orders, nothing from before it comes. It
 * may end after any picture where all that is decoded so far is shown before all that follows: what is decoded first never
 * needs what comes later. So the last group's decodable beginning is copied too, up to a few pictures before the end.
 */
final class Seams {
    /** Pictures are decoded at most so far from their place; what follows a window within it may still move a seam. */
    static final int MARGIN = 20;

    /** @param position of the keyframe in the window; @param from index of the first picture copied */
    record Begin(int position, long from) {}

    /** @param position of the last picture copied, -1 when it lies before the window; @param until index after the last */
    record End(int position, long until) {}

    private final List<Access> window;
    private final long[] latestBefore;
    private final long[] earliestFrom;
    private final int settled;

    /** @param complete true when nothing follows the window in the file */
    Seams(List<Access> window, boolean complete) {
        this.window = window;
        int size = window.size();
        this.settled = complete ? size : Math.max(0, size - MARGIN);
        this.latestBefore = new long[size + 1];
        this.earliestFrom = new long[size + 1];
        latestBefore[0] = Long.MIN_VALUE;
        earliestFrom[size] = Long.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            latestBefore[i + 1] = Math.max(latestBefore[i], window.get(i).index());
            earliestFrom[size - 1 - i] =
                    Math.min(earliestFrom[size - i], window.get(size - 1 - i).index());
        }
    }

    /** The first picture to copy, at or after this index. */
    Optional<Begin> begin(long first) {
        for (int i = 0; i < settled; i++) {
            if (earliestFrom[i] >= first && closed(i)) {
                return Optional.of(new Begin(i, earliestFrom[i]));
            }
        }
        return Optional.empty();
    }

    /** The last picture to copy, so that all before this index are covered as far as they can be. */
    Optional<End> end(long until) {
        Optional<End> best = Optional.empty();
        for (int i = 0; i <= settled; i++) {
            boolean apart = earliestFrom[i] > latestBefore[i];
            long at = i == 0 ? earliestFrom[0] : latestBefore[i] + 1;
            if (apart && at <= until) {
                best = Optional.of(new End(i - 1, at));
            }
        }
        return best;
    }

    /** True when a picture in the range could begin a group, though perhaps none from which copying may begin. */
    boolean keyed(long first, long until) {
        return window.stream().anyMatch(a -> a.key() && a.index() > first && a.index() < until);
    }

    private boolean closed(int position) {
        Access access = window.get(position);
        boolean alone = access.entry() == PictureCodec.Entry.CLOSED
                || access.entry() == PictureCodec.Entry.OPEN && earliestFrom[position] == access.index();
        return alone && earliestFrom[position] > latestBefore[position];
    }
}
