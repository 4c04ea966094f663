package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.process.Finished;
import dev.cutroom.media.process.ProcessFailed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jboss.logging.Logger;

/** Makes the exact pieces of one file that lie side by side, in one run of ffmpeg: the file is decoded once for all of them. */
final class ExactRun {
    private static final Logger LOG = Logger.getLogger(ExactRun.class);
    private static final double LOOKED_BEYOND_SECONDS = 1;

    private final FfmpegCalls calls;
    private final ResultProbe results;
    private final TrimCalls trims;

    ExactRun(FfmpegCalls calls, Prober prober) {
        this.calls = calls;
        this.results = new ResultProbe(calls, prober);
        this.trims = new TrimCalls(calls);
    }

    /**
     * Makes the pieces and checks each of them: with all sounds, or where that does not work with the first one alone.
     *
     * @param pieces of the same file, in its order, without holes between them
     * @param seek where to enter the file, in seconds of its clock; 0 reads it from the start
     * @throws MediaFailure {@code VERIFICATION_FAILED} when a piece is not what was promised
     * @throws ProcessFailed when ffmpeg fails
     */
    List<TrimResult> make(List<Piece> pieces, double seek, Path scratch, DoubleConsumer progress) {
        Cut cut = pieces.get(0).cut();
        OpenSounds measured = OpenSounds.measured(cut.facts());
        OpenSounds sounds = new SoundLook(calls, cut.source(), cut.facts())
                .in(new Reading(seek, until(pieces) + LOOKED_BEYOND_SECONDS), scratch);
        if (sounds.all().size() > measured.all().size()) {
            try {
                return make(pieces, sounds, seek, scratch, progress);
            } catch (MediaFailure | ProcessFailed e) {
                LOG.infof("Further sounds are left out: %s", e.getMessage());
            }
        }
        return make(pieces, measured, seek, scratch, progress);
    }

    private List<TrimResult> make(
            List<Piece> pieces, OpenSounds sounds, double seek, Path scratch, DoubleConsumer progress) {
        Cut cut = pieces.get(0).cut();
        double length = until(pieces) - seek;
        List<String> arguments = new ArrayList<>(ExactArguments.opening(
                seek, calls.input(cut.source(), cut.facts().demuxer())));
        pieces.forEach(piece -> arguments.addAll(arguments(piece, sounds, seek)));
        if (pieces.size() > 1) {
            arguments.addAll(pace(cut.facts(), length));
        }
        arguments.addAll(alongside(pieces, sounds));
        // Of one piece ffmpeg tells how much is written, of several how far the file is read.
        double whole = pieces.size() > 1 ? length : pieces.get(0).span().seconds();
        Finished finished = trims.run(arguments, scratch, written -> progress.accept(ExactTrim.part(written, whole)));
        boolean damaged = !finished.logTail().isEmpty();
        return pieces.stream()
                .map(piece -> new ExactCheck(calls, results, piece, sounds).checked(damaged, scratch))
                .toList();
    }

    private static double until(List<Piece> pieces) {
        return pieces.get(pieces.size() - 1).span().until();
    }

    private List<String> arguments(Piece piece, OpenSounds sounds, double seek) {
        double behind = seek > 0 ? seek : -sounds.late();
        return new ExactArguments(piece.cut(), piece.span(), behind, sounds.in(piece.span()))
                .output(calls.ffmpeg().keepTimesOption(), "file:" + piece.file().toAbsolutePath());
    }

    /** An output that leads nowhere: its time is how far the file has been read. */
    private static List<String> pace(MediaFacts facts, double seconds) {
        int stream = facts.picture()
                .map(Picture::stream)
                .orElseGet(() -> facts.sound().map(Sound::stream).orElse(0));
        return List.of("-map", "0:" + stream, "-c", "copy", "-t", ExactArguments.seconds(seconds), "-f", "null", "-");
    }

    /** Keeps in use what none of the pieces holds, where ffmpeg's clock would otherwise not be that of the look. */
    private static List<String> alongside(List<Piece> pieces, OpenSounds sounds) {
        if (ExactTrim.indexed(pieces.get(0).cut().facts())) {
            return List.of();
        }
        List<Sound> heard =
                pieces.stream().flatMap(p -> sounds.in(p.span()).stream()).toList();
        return sounds.all().stream()
                .filter(s -> !heard.contains(s))
                .flatMap(s -> ProbeCalls.alongside(s.stream()).stream())
                .toList();
    }
}
