package dev.cutroom.caption.reading;

import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.Word;
import java.util.ArrayList;
import java.util.List;

/** Gives chosen cues their times and their text. */
final class CueTimes {

    private final Strip strip;
    private final Limits limits;
    private final CueCosts costs;

    CueTimes(Strip strip, Limits limits, CueCosts costs) {
        this.strip = strip;
        this.limits = limits;
        this.costs = costs;
    }

    private record Span(int from, int to, long start, long end) {}

    /** @param ends of each cue, in atoms @param free from when on the screen is free */
    List<Cue> cues(List<Integer> ends, long free) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        long begin = free;
        for (int to : ends) {
            Span span = span(from, to, begin);
            spans.add(span);
            begin = span.end() + limits.gap();
            from = to;
        }
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            cues.add(cue(i + 1 < spans.size() ? chained(spans.get(i), spans.get(i + 1)) : spans.get(i)));
        }
        return cues;
    }

    /** As long as it is spoken; longer where it must be read longer and may stay. @param free from when on the screen is free */
    private Span span(int from, int to, long free) {
        long start = Math.max(free, strip.atom(from).startMillis());
        long spoken = Math.max(start + 1, Math.min(strip.atom(to - 1).endMillis(), strip.limit(to)));
        long needed = Math.max(limits.shortest(), limits.speed().millis(costs.read(from, to), strip.words(from, to)));
        long end = Math.max(spoken, Math.min(start + needed, strip.latest(to)));
        return longEnough(new Span(from, to, start, Math.min(end, start + limits.longest())), free);
    }

    /** Where it is too short still: earlier, then until the next cue, then into the silence or over the next cue. */
    private Span longEnough(Span span, long free) {
        long missing = limits.shortest() - (span.end() - span.start());
        if (missing <= 0) {
            return span;
        }
        long start = Math.max(free, span.start() - Math.min(missing, strip.lead(span.from())));
        if (span.end() - start >= limits.shortest()) {
            return new Span(span.from(), span.to(), start, span.end());
        }
        long limit = strip.limit(span.to());
        if (limit - start >= limits.shortest() && limit - start <= limits.longest()) {
            return new Span(span.from(), span.to(), start, limit);
        }
        missing = limits.shortest() - (span.end() - start);
        long latest = span.to() == strip.size() ? limit - limits.shortest() : start;
        start = Math.max(free, Math.min(latest, start - missing / 2));
        return new Span(span.from(), span.to(), start, start + limits.shortest());
    }

    /** A text that goes for the blink of an eye only disturbs: it stays until the next comes. */
    private Span chained(Span span, Span next) {
        long end = next.start() - limits.gap();
        boolean close = strip.pause(span.to() - 1) <= 2 * Strip.SLACK;
        return close && end > span.end() && end - span.start() <= limits.longest()
                ? new Span(span.from(), span.to(), span.start(), end)
                : span;
    }

    private Cue cue(Span span) {
        List<Word> words = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int second = costs.secondLine(span.from(), span.to());
        if (second > 0) {
            line(span.from(), second, text, words);
            text.append('\n');
        }
        line(Math.max(second, span.from()), span.to(), text, words);
        return new Cue(span.start(), span.end(), text.toString(), within(span, words));
    }

    private void line(int from, int to, StringBuilder text, List<Word> words) {
        for (int i = from; i < to; i++) {
            Atom atom = strip.atom(i);
            boolean again = i > from && strip.atom(i - 1).of() == atom.of();
            String space = i > from && atom.spaced() ? " " : "";
            text.append(space).append(atom.text());
            if (again) {
                Word begun = words.remove(words.size() - 1);
                words.add(Said.timed(begun, begun.text() + space + atom.text(), begun.startMillis(), atom.endMillis()));
            } else {
                words.add(Said.timed(atom.of(), atom.text(), atom.startMillis(), atom.endMillis()));
            }
        }
    }

    /** All inside their cue and one after another, a millisecond at least each. */
    private static List<Word> within(Span span, List<Word> words) {
        List<Word> inside = new ArrayList<>();
        long from = span.start();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            long left = words.size() - i;
            long start = Math.min(Math.max(from, word.startMillis()), span.end() - left);
            long end = Math.min(Math.max(start + 1, word.endMillis()), span.end() - left + 1);
            inside.add(Said.timed(word, word.text(), start, end));
            from = end;
        }
        return inside;
    }
}
