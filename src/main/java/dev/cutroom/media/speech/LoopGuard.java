package dev.cutroom.media.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Judges which of the recognised words nobody said. */
final class LoopGuard {

    private LoopGuard() {}

    /** @return for each word why it is dropped; null for those that stay */
    static Dropped.Reason[] judge(List<Spoken> words, List<HeardSegment> segments, List<HeardWord> recent) {
        Dropped.Reason[] reasons = new Dropped.Reason[words.size()];
        boolean[] markers = Markers.among(words);
        for (int i = 0; i < reasons.length; i++) {
            if (markers[i]) {
                reasons[i] = Dropped.Reason.MARKER;
            } else if (Doubt.isUnlikely(segments.get(words.get(i).segment()))) {
                reasons[i] = Dropped.Reason.UNLIKELY;
            }
        }
        int[] left = IntStream.range(0, reasons.length)
                .filter(i -> reasons[i] == null)
                .toArray();
        boolean[] repeats = Repeats.among(
                recent.stream().map(HeardWord::text).toList(),
                IntStream.of(left).mapToObj(i -> words.get(i).text()).toList());
        for (int i = 0; i < left.length; i++) {
            reasons[left[i]] = repeats[i] ? Dropped.Reason.REPEATED : null;
        }
        return reasons;
    }

    /** What was dropped, words that follow one another for the same reason as one. */
    static List<Dropped> dropped(Window window, List<Spoken> words, Dropped.Reason[] reasons) {
        List<Dropped> dropped = new ArrayList<>();
        for (int from = 0; from < reasons.length; ) {
            int to = from + 1;
            while (to < reasons.length
                    && reasons[to] == reasons[from]
                    && words.get(to).segment() == words.get(from).segment()) {
                to++;
            }
            if (reasons[from] != null) {
                dropped.add(dropped(window, words.subList(from, to), reasons[from]));
            }
            from = to;
        }
        return dropped;
    }

    private static Dropped dropped(Window window, List<Spoken> words, Dropped.Reason reason) {
        String text = String.join(" ", words.stream().map(Spoken::text).toList());
        long start = window.toVideo(words.get(0).startMillis());
        long end = window.toVideo(words.get(words.size() - 1).endMillis());
        return new Dropped(text, start, Math.max(start, end), reason);
    }
}
