package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.process.Finished;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Makes the exact pieces of one file that lie side by side, in one run of ffmpeg: the file is decoded once for all of them. */
final class ExactRun {
    private final FfmpegCalls calls;
    private final ResultProbe results;
    private final TrimCalls trims;

    ExactRun(FfmpegCalls calls, Prober prober) {
        this.calls = calls;
        this.results = new ResultProbe(calls, prober);
        this.trims = new TrimCalls(calls);
    }

    /**
     * Makes the pieces and checks each of them.
     *
     * @param pieces of the same file, in its order, without holes between them
     * @param seek where to enter the file, in seconds of its clock; 0 reads it from the start
     * @throws MediaFailure {@code VERIFICATION_FAILED} when a piece is not what was promised
     * @throws dev.cutroom.media.process.ProcessFailed when ffmpeg fails
     */
    List<TrimResult> make(List<Piece> pieces, double seek, Path scratch, DoubleConsumer progress) {
        Piece first = pieces.get(0);
        double until = pieces.get(pieces.size() - 1).span().until();
        List<String> arguments = new ArrayList<>(ExactArguments.opening(
                seek, calls.input(first.cut().source(), first.cut().facts().demuxer())));
        pieces.forEach(piece -> arguments.addAll(arguments(piece, seek)));
        if (pieces.size() > 1) {
            arguments.addAll(pace(first.cut().facts(), until - seek));
        }
        arguments.addAll(alongside(pieces, seek));
        // Of one piece ffmpeg tells how much is written, of several how far the file is read.
        double whole = pieces.size() > 1 ? until - seek : first.span().seconds();
        Finished finished = trims.run(arguments, scratch, written -> progress.accept(ExactTrim.part(written, whole)));
        boolean damaged = !finished.logTail().isEmpty();
        return pieces.stream().map(piece -> checked(piece, damaged, scratch)).toList();
    }

    private List<String> arguments(Piece piece, double seek) {
        return new ExactArguments(piece.cut(), piece.span(), seek)
                .output(calls.ffmpeg().keepTimesOption(), "file:" + piece.file().toAbsolutePath());
    }

    /** An output that leads nowhere: its time is how far the file has been read. */
    private static List<String> pace(MediaFacts facts, double seconds) {
        int stream = facts.picture()
                .map(Picture::stream)
                .orElseGet(() -> facts.sound().map(Sound::stream).orElse(0));
        return List.of("-map", "0:" + stream, "-c", "copy", "-t", ExactArguments.seconds(seconds), "-f", "null", "-");
    }

    private static List<String> alongside(List<Piece> pieces, double seek) {
        boolean heard = pieces.stream()
                .anyMatch(piece -> new ExactArguments(piece.cut(), piece.span(), seek)
                        .heard()
                        .isPresent());
        return heard
                ? List.of()
                : pieces.get(0)
                        .cut()
                        .facts()
                        .sound()
                        .map(sound -> ProbeCalls.alongside(sound.stream()))
                        .orElse(List.of());
    }

    private TrimResult checked(Piece piece, boolean damaged, Path scratch) {
        Cut cut = piece.cut();
        ExactArguments exact = new ExactArguments(cut, piece.span(), 0);
        MediaFacts facts = results.facts(
                piece.file(),
                ExpectedPicture.encoded(cut.facts()),
                exact.heard().isPresent(),
                scratch);
        Verification.exact(new Verification.Wanted(cut, piece.span(), exact.heard(), damaged), facts);
        double origin = cut.facts().origin();
        List<Integer> heard = exact.heard().map(Sound::stream).stream().toList();
        return new TrimResult(
                        piece.file(),
                        TrimMode.EXACT,
                        piece.span().from() - origin,
                        piece.span().until() - origin,
                        facts)
                .without(Kept.of(cut.facts(), heard, List.of()));
    }
}
