package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.mp4.Written;
import dev.cutroom.media.process.ProcessFailed;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Makes one smart result to its plan: encodes what has to be, joins it with what is copied, and checks it. */
final class SmartMaking {
    private final FfmpegCalls calls;
    private final ResultProbe results;
    private final Path scratch;
    private final SourceTracks tracks;
    private final Extras extras;

    /** @param tracks of the source @param extras of the source @param scratch where the tool may work */
    SmartMaking(FfmpegCalls calls, ResultProbe results, SourceTracks tracks, Extras extras, Path scratch) {
        this.tracks = tracks;
        this.extras = extras;
        this.calls = calls;
        this.results = results;
        this.scratch = scratch;
    }

    /** Takes out of the source what is copied. */
    interface Copying {
        Copied copied(SmartPlan plan, DoubleConsumer progress) throws IOException;
    }

    /** Work on a stranger's bytes. */
    interface Work<T> {
        T done() throws IOException;
    }

    /** Does the work; whatever strange parameter sets make of our readers, a file can still be cut exactly. */
    static <T> T guarded(Work<T> work) {
        try {
            return work.done();
        } catch (ProcessFailed e) {
            throw new SmartUnavailable(
                    SmartReason.NOT_JOINABLE, e.getMessage() + ": " + String.join("; ", e.logTail()));
        } catch (IOException
                | IllegalArgumentException
                | BufferUnderflowException
                | IndexOutOfBoundsException
                | NoSuchElementException e) {
            throw new SmartUnavailable(SmartReason.NOT_JOINABLE, e);
        }
    }

    TrimResult make(Cut cut, SmartPlan plan, Copying copying, SmartFiles files, DoubleConsumer progress)
            throws IOException {
        double encoded = plan.grid().seconds(plan.head() + plan.tail());
        new SmartParts(calls, cut, plan)
                .encode(files.head(), files.tail(), scratch, s -> progress.accept(0.4 * ExactTrim.part(s, encoded)));
        Copied copied = copying.copied(plan, part -> progress.accept(0.4 + 0.4 * part));
        Written written = new SmartSplice(plan, copied, extras).write(files, part -> progress.accept(0.8 + 0.1 * part));
        TrimResult result = checked(cut, plan, copied, files.result());
        return result.hashed(written.sha256()).without(tracks.dropped(copied.heard(), extras.streams()));
    }

    /** A result that cannot even be probed is no fault of the source. */
    private MediaFacts probed(Path file, ExpectedPicture expected, boolean heard, PacketList packets) {
        try {
            return results.facts(file, expected, heard, scratch, packets);
        } catch (MediaFailure e) {
            throw new SmartUnavailable(SmartReason.VERIFICATION_FAILED, e);
        }
    }

    private TrimResult checked(Cut cut, SmartPlan plan, Copied copied, Path file) throws IOException {
        Optional<Sound> heard = cut.facts().sound().filter(s -> plan.span().shared(s) > 0.001);
        boolean sounding = !copied.sounds().isEmpty();
        PacketList packets = new PacketList(1);
        ExpectedPicture expected = ExpectedPicture.copied(cut.facts()).orElseThrow();
        MediaFacts facts = probed(file, expected, sounding, packets);
        if (copied.packets().stream().anyMatch(p -> p.changed() || !p.visible())) {
            throw new SmartUnavailable(SmartReason.STREAM_CHANGES, "the track's parameters change");
        }
        new SmartVerification(plan, packets).check(SampleSums.of(copied.packets(), copied.samples()));
        try {
            Verification.exact(new Verification.Wanted(plan.span(), heard, sounding, false), facts);
        } catch (MediaFailure e) {
            throw new SmartUnavailable(SmartReason.VERIFICATION_FAILED, e);
        }
        new SeamDecoding(calls, plan, sounding).check(file, scratch);
        double origin = cut.facts().origin();
        return new TrimResult(
                file, TrimMode.SMART, plan.span().from() - origin, plan.span().until() - origin, facts);
    }
}
