package dev.cutroom.media.speech;

import java.util.ArrayList;
import java.util.List;

/** Finds the words of a window and when each is said, and leaves out what nobody said. */
public final class WordFinder {

    private static final long SHORTEST_MILLIS = 20;

    private final WordParts parts;

    /** @param language of the text, a code such as {@code en} */
    public WordFinder(String language) {
        this.parts = new WordParts(language);
    }

    /** Are words of this language written with spaces between them? */
    public static boolean joinsWithSpaces(String language) {
        return WordParts.joinsWithSpaces(language);
    }

    /**
     * @param sound of the window, as {@link Window#read} gave it
     * @param segments as the recogniser gave them for that sound
     * @param recent the words kept before this window, the latest last; some hundred are enough
     * @return in time of the video
     */
    public Found find(Window window, short[] sound, List<HeardSegment> segments, List<HeardWord> recent) {
        List<HeardWord> words = new ArrayList<>();
        long end = recent.isEmpty() ? 0 : recent.get(recent.size() - 1).endMillis();
        for (int i = 0; i < segments.size(); i++) {
            for (Spoken word : parts.of(segments.get(i), i)) {
                long start = word.alignedMillis() < 0 ? word.startMillis() : word.alignedMillis();
                long from = Math.max(end, window.toVideo(start));
                end = Math.max(from + SHORTEST_MILLIS, window.toVideo(word.endMillis()));
                words.add(new HeardWord(from, end, word.text(), word.probability()));
            }
        }
        return new Found(words, List.of());
    }
}
