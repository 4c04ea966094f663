package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.mp4.Written;
import dev.cutroom.media.process.ProcessFailed;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jboss.logging.Logger;

/**
 * Makes a trim that is exact to the picture and encodes no more than the pictures around both ends.
 *
 * <p>Near the start it encodes up to the first picture from which copying may begin; then packets are copied; near the end it
 * encodes what is left after the last picture up to which copying may go. Sound is cut once, from the source.
 */
final class SmartTrim {
    private static final Logger LOG = Logger.getLogger(SmartTrim.class);
    private static final double NEAR = 1e-7;

    private final FfmpegCalls calls;
    private final ResultProbe results;
    private final TrimCalls trims;

    SmartTrim(FfmpegCalls calls, Prober prober) {
        this.calls = calls;
        this.results = new ResultProbe(calls, prober);
        this.trims = new TrimCalls(calls);
    }

    /** @throws SmartUnavailable where it cannot be done, or did not come out as promised; nothing is left then */
    TrimResult trim(Cut cut, Path scratch, DoubleConsumer progress) {
        SmartPlanner.check(cut);
        SmartFiles files = SmartFiles.in(scratch.toAbsolutePath());
        try {
            return SmartPlanner.toBeIndexed(cut)
                    ? made(indexed(cut, files, scratch, progress), files, scratch, s -> progress.accept(0.3 + 0.7 * s))
                    : made(cut, files, scratch, progress);
        } catch (ProcessFailed
                | IOException
                | IllegalArgumentException
                | BufferUnderflowException
                | IndexOutOfBoundsException
                | NoSuchElementException e) {
            // Parameter sets are a stranger's bytes: whatever they make of our readers, the trim can be made exactly.
            SmartScan.remove(files.result());
            throw new SmartUnavailable(SmartReason.NOT_JOINABLE, e);
        } catch (SmartUnavailable e) {
            SmartScan.remove(files.result());
            throw e;
        } finally {
            files.removeParts();
        }
    }

    private Cut indexed(Cut cut, SmartFiles files, Path scratch, DoubleConsumer progress) {
        double length = cut.facts().duration();
        return new IndexedCopy(calls, results)
                .of(cut, files.indexed(), scratch, s -> progress.accept(0.3 * ExactTrim.part(s, length)));
    }

    private TrimResult made(Cut cut, SmartFiles files, Path scratch, DoubleConsumer progress) throws IOException {
        Span span = SpanFinder.of(cut, asked -> trims.scan(cut, asked, scratch));
        Optional<DirectSource> direct = DirectSource.of(cut.source(), cut.facts());
        if (direct.isPresent()) {
            try {
                return made(cut, span, direct.get(), files, scratch, progress);
            } catch (SmartUnavailable e) {
                if (e.reason() != SmartReason.NOT_JOINABLE && e.reason() != SmartReason.VERIFICATION_FAILED) {
                    throw e;
                }
                LOG.infof("Packets are taken by ffmpeg: %s", e.getMessage());
            }
        }
        return made(cut, span, null, files, scratch, progress);
    }

    /** @param direct null where packets have to be taken out of the file by ffmpeg */
    private TrimResult made(
            Cut cut, Span span, DirectSource direct, SmartFiles files, Path scratch, DoubleConsumer progress)
            throws IOException {
        SmartPlan plan = new SmartPlanner(grid ->
                        direct == null ? new SmartScan(calls, cut, grid, scratch) : new DirectScan(direct, grid))
                .plan(cut, span);
        double encoded = plan.grid().seconds(plan.head() + plan.tail());
        new SmartParts(calls, cut, plan)
                .encode(files.head(), files.tail(), scratch, s -> progress.accept(0.4 * ExactTrim.part(s, encoded)));
        Copied copied = copied(cut, plan, direct, files, scratch, part -> progress.accept(0.4 + 0.4 * part));
        Written written = new SmartSplice(plan, copied).write(files, part -> progress.accept(0.8 + 0.1 * part));
        return checked(cut, plan, copied, written, files.result(), scratch);
    }

    /** @param direct null where packets have to be taken out of the file by ffmpeg */
    private Copied copied(
            Cut cut, SmartPlan plan, DirectSource direct, SmartFiles files, Path scratch, DoubleConsumer progress)
            throws IOException {
        List<SmartSound> sounds = SmartSound.of(cut.facts(), plan.span());
        if (direct == null) {
            return new SmartCopy(calls, cut, plan, sounds)
                    .copied(
                            files.copied(),
                            scratch,
                            s -> progress.accept(ExactTrim.part(
                                    s - plan.span().from(), plan.span().seconds())));
        }
        int key = direct.pictures().at(plan.enter() - NEAR);
        return new DirectCopy(calls, cut, direct)
                .copied(key, (int) plan.copied(), plan.span(), sounds, files.copied(), scratch);
    }

    private TrimResult checked(Cut cut, SmartPlan plan, Copied copied, Written written, Path file, Path scratch)
            throws IOException {
        Optional<Sound> heard = cut.facts().sound().filter(s -> plan.span().shared(s) > 0.001);
        PacketList packets = new PacketList(1);
        ExpectedPicture expected = ExpectedPicture.copied(cut.facts()).orElseThrow();
        MediaFacts facts = results.facts(file, expected, heard.isPresent(), scratch, packets);
        if (copied.packets().stream().anyMatch(p -> p.changed() || !p.visible())) {
            throw new SmartUnavailable(SmartReason.STREAM_CHANGES, "the track's parameters change");
        }
        new SmartVerification(plan, packets).check(SampleSums.of(copied.packets(), copied.samples()));
        try {
            Verification.exact(new Verification.Wanted(cut, plan.span(), heard, false), facts);
        } catch (MediaFailure e) {
            throw new SmartUnavailable(SmartReason.VERIFICATION_FAILED, e);
        }
        new SeamDecoding(calls, plan, heard.isPresent()).check(file, scratch);
        double origin = cut.facts().origin();
        return new TrimResult(
                        file,
                        TrimMode.SMART,
                        plan.span().from() - origin,
                        plan.span().until() - origin,
                        facts)
                .hashed(written.sha256());
    }
}
