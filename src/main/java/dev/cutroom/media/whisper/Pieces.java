package dev.cutroom.media.whisper;

import com.sun.jna.Pointer;

/**
 * Ends a recognition before its second piece. Where a sound breaks off in the middle of a sentence, the decoder leaves the end of it
 * and would take another piece for that, which costs as much as a full one: the next window can begin there instead.
 *
 * <p>Where no window follows, nothing is gained, and a piece knows what was said in the one before it.
 */
final class Pieces implements LibWhisper.EncoderBegins {
    private static final int MILLIS = 10;

    /** A piece has to come so far, lest there be more and more of them. */
    private static final long LEAST_MILLIS = 1000;

    private final LibWhisper whisper;
    private final NoSpeech noSpeech;
    private final boolean followed;
    private long heard;

    Pieces(LibWhisper whisper, NoSpeech noSpeech, boolean followed, long soundMillis) {
        this.whisper = whisper;
        this.noSpeech = noSpeech;
        this.followed = followed;
        this.heard = soundMillis;
    }

    /** How far it came. */
    long heardMillis() {
        return heard;
    }

    @Override
    public int invoke(Pointer context, Pointer state, Pointer user) {
        int segments = whisper.whisper_full_n_segments(context);
        long end = segments == 0 ? 0 : whisper.whisper_full_get_segment_t1(context, segments - 1) * MILLIS;
        if (followed && end >= LEAST_MILLIS) {
            heard = end;
            return 0;
        }
        noSpeech.begin();
        return 1;
    }
}
