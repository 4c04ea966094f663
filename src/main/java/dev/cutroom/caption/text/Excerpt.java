package dev.cutroom.caption.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of a caption that lies in a range of its video; its times count from the start of the range.
 *
 * <p>A cue that is cut keeps its whole text, as subtitles do that go on over a cut, and of its words those that are still heard. What is
 * too short to be seen or heard is left out: that goes for what is cut only, not for what was as short before.
 */
public record Excerpt(long startMillis, long endMillis) {

    private static final long SHORTEST_CUE = 100;
    private static final long SHORTEST_WORD = 40;

    /** @param cues in the order of their starts, as is the result */
    public List<Cue> of(List<Cue> cues) {
        return cues.stream().flatMap(cue -> of(cue).stream()).toList();
    }

    private Optional<Cue> of(Cue cue) {
        return inside(cue.startMillis(), cue.endMillis(), SHORTEST_CUE)
                .map(time -> new Cue(
                        time.startMillis, time.endMillis, cue.text(), words(cue).toList()));
    }

    private Stream<Word> words(Cue cue) {
        return cue.words().stream()
                .flatMap(word -> inside(word.startMillis(), word.endMillis(), SHORTEST_WORD)
                        .map(time -> new Word(
                                time.startMillis, time.endMillis, word.text(), word.confidence(), word.estimated()))
                        .stream());
    }

    /** @param shortest what is cut must last so long, in milliseconds */
    private Optional<Excerpt> inside(long from, long to, long shortest) {
        long start = Math.max(from, startMillis);
        long end = Math.min(to, endMillis);
        boolean isCut = start != from || end != to;
        return end - start < (isCut ? shortest : 1)
                ? Optional.empty()
                : Optional.of(new Excerpt(start - startMillis, end - startMillis));
    }
}
