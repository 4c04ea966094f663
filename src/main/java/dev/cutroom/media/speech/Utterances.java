package dev.cutroom.media.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The utterances in a piece of sound: what stands out, joined over short pauses, where enough of it is like a voice. */
final class Utterances {

    /** Mean decibels above the floor: an utterance has at least one frame of the first, and ends where there is less than the second. */
    private static final float CLEAR = 2.5f;

    private static final float FAINT = 1f;
    /** A weak f, s or h before or after it belongs to it. */
    private static final float WEAK = 0.4f;

    private static final float VOICED = 0.55f;
    private static final int WEAK_FRAMES = 8;

    /** In frames. What is brief and within a second of a voice is rather one too; what is only a part of something must be clearer. */
    private static final int BESIDE = 100;

    private static final int PART = 300;
    private static final double DOUBT_BESIDE = 0.75;
    private static final double DOUBT_WITHIN = 1.3;

    private final Frames frames;
    private final Loudness loudness;
    private final Voice voice;
    private final int pause;

    Utterances(Frames frames, int pauseMillis) {
        this.frames = frames;
        this.loudness = new Loudness(frames);
        this.voice = new Voice(frames, loudness);
        this.pause = pauseMillis / Frames.MILLIS;
    }

    /** @param start the time of the first frame, in milliseconds */
    List<Region> regions(long start) {
        List<int[]> spans = joined(clear());
        List<int[]> voices = new ArrayList<>();
        for (int[] span : spans) {
            voices.addAll(voice.isIn(span[0], span[1], 1) ? List.of(span) : partsOf(span));
        }
        for (int[] span : spans) {
            if (isBeside(span, voices) && voice.isIn(span[0], span[1], DOUBT_BESIDE)) {
                voices.add(span);
            }
        }
        voices.sort(Comparator.comparingInt(span -> span[0]));
        return joined(voices).stream()
                .map(span -> new Region(start + (long) span[0] * Frames.MILLIS, start + (long) span[1] * Frames.MILLIS))
                .toList();
    }

    /** Somebody begins to speak while music plays: the parts of a long stretch that are a voice by themselves. */
    private List<int[]> partsOf(int[] span) {
        List<int[]> parts = new ArrayList<>();
        for (int from = span[0]; from + PART <= span[1]; from += PART / 4) {
            if (voice.isIn(from, from + PART, DOUBT_WITHIN)) {
                parts.add(new int[] {from, from + PART});
            }
        }
        return joined(parts);
    }

    private static boolean isBeside(int[] span, List<int[]> voices) {
        boolean brief = span[1] - span[0] < 2 * BESIDE;
        return brief && voices.stream().anyMatch(v -> isNear(v, span));
    }

    private static boolean isNear(int[] a, int[] b) {
        return a[1] <= b[0] && b[0] - a[1] < BESIDE || b[1] <= a[0] && a[0] - b[1] < BESIDE;
    }

    private List<int[]> clear() {
        List<int[]> spans = new ArrayList<>();
        for (int i = 0; i < frames.count(); i++) {
            if (smooth(i) >= CLEAR || isVoiced(i)) {
                int from = edge(i, -1);
                int to = edge(i, 1) + 1;
                spans.add(new int[] {from, to});
                i = to;
            }
        }
        return spans;
    }

    private int edge(int frame, int way) {
        int at = frame;
        while (inside(at + way) && (smooth(at + way) >= FAINT || isVoiced(at + way))) {
            at += way;
        }
        for (int i = 0; i < WEAK_FRAMES && inside(at + way) && smooth(at + way) >= WEAK; i++) {
            at += way;
        }
        return at;
    }

    /** In noise only the strongest harmonics of a voice stand out, and only by their period. */
    private boolean isVoiced(int frame) {
        float sum = 0;
        for (int i = frame - 2; i <= frame + 2; i++) {
            sum += inside(i) ? frames.voicing(i) : 0;
        }
        return sum >= 5 * VOICED && smooth(frame) >= WEAK;
    }

    private boolean inside(int frame) {
        return frame >= 0 && frame < frames.count();
    }

    private float smooth(int frame) {
        return (loudness.excess(frame - 1) + 2 * loudness.excess(frame) + loudness.excess(frame + 1)) / 4;
    }

    private List<int[]> joined(List<int[]> spans) {
        List<int[]> joined = new ArrayList<>();
        for (int[] span : spans) {
            int last = joined.size() - 1;
            if (last >= 0 && span[0] - joined.get(last)[1] < pause) {
                joined.get(last)[1] = Math.max(joined.get(last)[1], span[1]);
            } else {
                joined.add(span.clone());
            }
        }
        return joined;
    }
}
