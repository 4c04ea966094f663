package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.Chapter;
import dev.cutroom.media.mp4.MovieFile;
import dev.cutroom.media.mp4.NewTrack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a source holds beside pictures and sound, on its clock.
 *
 * @param texts a file with its subtitles; null where it has none
 * @param streams of the source that these are of
 * @param late seconds that the clock of spans is ahead of the source's
 */
record Extras(List<Chapter> chapters, MovieFile texts, List<Integer> streams, double late) {
    static final Extras NONE = new Extras(List.of(), null, List.of(), 0);

    /** The same for spans on a clock that is so many seconds ahead. */
    Extras moved(double seconds) {
        return new Extras(chapters, texts, streams, late + seconds);
    }

    /** The chapters of a span, counted from its start. */
    List<Chapter> chapters(Span span) {
        long from = Math.round((span.from() - late) * 1000);
        long until = Math.round((span.until() - late) * 1000);
        return chapters.stream()
                .filter(c -> c.end() > from && c.start() < until)
                .map(c -> new Chapter(Math.max(from, c.start()) - from, Math.min(until, c.end()) - from, c.title()))
                .toList();
    }

    /** The subtitles of a span, counted from its start. */
    List<NewTrack> subtitles(Span span) throws IOException {
        List<NewTrack> tracks = new ArrayList<>();
        for (int i = 0; i < streams.size(); i++) {
            tracks.add(SubtitleTrack.of(texts.tracks().get(i), texts.timescale(), span, late));
        }
        return tracks;
    }
}
