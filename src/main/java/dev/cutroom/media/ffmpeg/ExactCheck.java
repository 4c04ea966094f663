package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks an exact piece that was made, and puts beside its pictures and sounds what belongs there. */
final class ExactCheck {
    private final FfmpegCalls calls;
    private final ResultProbe results;
    private final Piece piece;
    private final OpenSounds sounds;
    private final List<Sound> heard;

    /** @param sounds of the source that were read */
    ExactCheck(FfmpegCalls calls, ResultProbe results, Piece piece, OpenSounds sounds) {
        this.calls = calls;
        this.results = results;
        this.piece = piece;
        this.sounds = sounds;
        this.heard = sounds.in(piece.span());
    }

    /** @param damaged whether making it brought complaints */
    TrimResult checked(boolean damaged, Path scratch) {
        MediaFacts source = piece.cut().facts();
        Span span = piece.span();
        Optional<ExpectedPicture> expected = ExpectedPicture.encoded(source);
        MediaFacts facts = results.facts(piece.file(), expected, !heard.isEmpty(), scratch);
        boolean several = sounds.all().size() > 1;
        Optional<Sound> first = source.sound().filter(heard::contains);
        // Complaints may be about any of several sounds, so they excuse nothing.
        Verification.exact(new Verification.Wanted(span, first, !heard.isEmpty(), damaged && !several), facts);
        requireAll(facts, scratch);
        double from = span.from() - source.origin();
        double until = span.until() - source.origin();
        TrimResult plain = new TrimResult(piece.file(), TrimMode.EXACT, from, until, facts);
        Optional<TrimResult> whole = new ExtrasWriter(results, scratch).added(plain, piece.extras(), span, expected);
        return whole.orElse(plain)
                .without(dropped(whole.map(w -> piece.extras().streams()).orElse(List.of())));
    }

    private void requireAll(MediaFacts facts, Path scratch) {
        if (!heard.isEmpty() && sounds.all().size() > 1) {
            List<Sound> made = new SoundLook(calls, piece.file(), facts)
                    .in(new Reading(0, 2 * piece.span().seconds() + 1), scratch)
                    .all();
            Verification.sounds(piece.span(), heard, made, facts);
        }
    }

    private List<DroppedTrack> dropped(List<Integer> texts) {
        List<Integer> kept = new ArrayList<>(texts);
        heard.forEach(s -> kept.add(s.stream()));
        List<Integer> read = sounds.all().stream().map(Sound::stream).toList();
        return Kept.of(piece.cut().facts(), kept, read);
    }
}
