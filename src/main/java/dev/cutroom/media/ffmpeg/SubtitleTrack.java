package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.Edit;
import dev.cutroom.media.mp4.MovieTrack;
import dev.cutroom.media.mp4.NewTrack;
import dev.cutroom.media.mp4.Sample;
import dev.cutroom.media.mp4.SampleTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Clips timed text to a span: what is shown at its start begins there, and what is shown at its end ends there. */
final class SubtitleTrack {
    private static final int SCALE = 1000;
    /** A sample that shows nothing: a text without a length. */
    private static final byte[] NOTHING = {0, 0};

    private final List<Sample> samples = new ArrayList<>();
    private final Span span;
    private long end;

    private SubtitleTrack(Span span) {
        this.span = span;
    }

    /** @param track of a file of ffmpeg's, all of it on the source's clock @param late what the span's clock is ahead */
    static NewTrack of(MovieTrack track, long movieTimescale, Span span, double late) throws IOException {
        Edit edit = track.edit(movieTimescale).orElse(new Edit(0, 0, Long.MAX_VALUE));
        SampleTable table = track.table();
        DirectTrack texts = new DirectTrack(table, track.timescale(), edit, late);
        SubtitleTrack clipped = new SubtitleTrack(span);
        for (int i = 0; i < texts.count(); i++) {
            if (table.size(i) > NOTHING.length) {
                clipped.add(table.sample(i), texts.shown(i), texts.shown(i) + texts.duration(i));
            }
        }
        long length = Math.round(span.seconds() * SCALE);
        clipped.nothing(length);
        return new NewTrack(track, false, SCALE, clipped.samples, length, 0, 0, length);
    }

    private void add(Sample text, double from, double until) {
        long start = Math.max(end, millis(from));
        long over = Math.min(Math.round(span.seconds() * SCALE), millis(until));
        if (over > start) {
            nothing(start);
            samples.add(text.at(start, start));
            end = over;
        }
    }

    private long millis(double time) {
        return Math.round((time - span.from()) * SCALE);
    }

    private void nothing(long until) {
        if (until > end) {
            samples.add(Sample.of(NOTHING, end));
            end = until;
        }
    }
}
