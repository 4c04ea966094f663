package dev.cutroom.media.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Finds the words of a window and when each is said, and leaves out what nobody said. */
public final class WordFinder {

    private static final long SHORTEST_MILLIS = 20;
    /** Nobody says a letter in less, whole sentences long: such text is not in the sound. */
    private static final long LEAST_MILLIS_A_LETTER = 25;

    /** Of quick speech. */
    private static final long MILLIS_A_LETTER = 40;

    /** Where a stop is looked for near the one that the recogniser names, with the quiet around it. */
    private static final long STOPS_EARLY_MILLIS = 260;

    private static final long STOPS_LATE_MILLIS = 120;

    private static final double SURE = -0.4;
    private static final int SENTENCE_LETTERS = 8;

    private final WordParts parts;
    private final WordAligner aligner;

    /** @param language of the text, a code such as {@code en} */
    public WordFinder(String language) {
        this.parts = new WordParts(language);
        this.aligner = new WordAligner(language);
    }

    /**
     * @param sound of the window, as {@link Window#read} gave it
     * @param heard what the recogniser made of that sound
     * @param recent the words kept before this window, the latest last; some hundred are enough
     * @return in time of the video
     */
    public Found find(Window window, short[] sound, Heard heard, List<HeardWord> recent) {
        Window part = heard.millis() < window.millis() ? window.until(quietNear(heard.millis(), sound)) : window;
        short[] its = Arrays.copyOf(sound, (int) part.millis() * Pcm.SAMPLES_PER_MILLI);
        return find(part, its, heard.segments(), recent);
    }

    /** Where the recogniser stops is right within a tenth of a second, and rather too early: a cut there would halve a word. */
    private static long quietNear(long millis, short[] sound) {
        int from = (int) Math.max(0, millis - STOPS_LATE_MILLIS) * Pcm.SAMPLES_PER_MILLI;
        int to = (int) Math.min(sound.length, (millis + STOPS_EARLY_MILLIS) * Pcm.SAMPLES_PER_MILLI);
        return from / Pcm.SAMPLES_PER_MILLI + LongSpeech.quietest(Arrays.copyOfRange(sound, from, to));
    }

    private Found find(Window window, short[] sound, List<HeardSegment> segments, List<HeardWord> recent) {
        List<Spoken> words = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            words.addAll(parts.of(segments.get(i), i));
        }
        Dropped.Reason[] reasons = LoopGuard.judge(words, segments, recent);
        Frames frames = Frames.of(sound);
        Region[] times = align(window, frames, words, reasons);
        if (dropWhatIsNotInTheSound(window, segments, words, times, reasons)) {
            times = align(window, frames, words, reasons);
        }
        return found(window, words, times, reasons, recent);
    }

    private Region[] align(Window window, Frames frames, List<Spoken> words, Dropped.Reason[] reasons) {
        int[] kept = IntStream.range(0, reasons.length)
                .filter(i -> reasons[i] == null)
                .toArray();
        List<Spoken> said = IntStream.of(kept).mapToObj(words::get).toList();
        List<Region> times = aligner.times(frames, window.speech(), said);
        Region[] all = new Region[words.size()];
        for (int i = 0; i < kept.length; i++) {
            if (times.isEmpty()) {
                reasons[kept[i]] = Dropped.Reason.NOT_SPEECH;
            } else {
                all[kept[i]] = times.get(i);
            }
        }
        return all;
    }

    private boolean dropWhatIsNotInTheSound(
            Window window, List<HeardSegment> segments, List<Spoken> words, Region[] times, Dropped.Reason[] reasons) {
        boolean dropped = false;
        for (int from = 0, to; from < times.length; from = to) {
            to = Spoken.endOfSegment(words, from);
            HeardSegment segment = segments.get(words.get(from).segment());
            if (!isInTheSound(
                    window,
                    segment,
                    words.subList(from, to),
                    Arrays.asList(times).subList(from, to))) {
                for (int i = from; i < to; i++) {
                    reasons[i] = Objects.requireNonNullElse(reasons[i], Dropped.Reason.NOT_SPEECH);
                }
                dropped = true;
            }
        }
        return dropped;
    }

    /** Text whose letters find hardly any sound is not in it, unless the recogniser is sure and there is sound enough. */
    private boolean isInTheSound(Window window, HeardSegment segment, List<Spoken> words, List<Region> times) {
        long millis = 0;
        int letters = 0;
        for (int i = 0; i < words.size(); i++) {
            if (times.get(i) != null) {
                millis += times.get(i).millis();
                letters += aligner.length(words.get(i));
            }
        }
        boolean sure = segment.certainty() > SURE && window.speechMillis() > letters * MILLIS_A_LETTER;
        return sure || letters < SENTENCE_LETTERS || millis >= letters * LEAST_MILLIS_A_LETTER;
    }

    private static Found found(
            Window window, List<Spoken> words, Region[] times, Dropped.Reason[] reasons, List<HeardWord> recent) {
        List<HeardWord> kept = new ArrayList<>();
        long end = recent.isEmpty() ? 0 : recent.get(recent.size() - 1).endMillis();
        for (int i = 0; i < times.length; i++) {
            if (reasons[i] == null) {
                long start = Math.max(end, window.toVideo(times[i].startMillis()));
                end = Math.max(start + SHORTEST_MILLIS, window.toVideo(times[i].endMillis()));
                kept.add(new HeardWord(
                        start, end, words.get(i).text(), words.get(i).probability()));
            }
        }
        return new Found(kept, LoopGuard.dropped(window, words, reasons), window.endMillis());
    }
}
