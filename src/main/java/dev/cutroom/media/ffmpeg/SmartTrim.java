package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.process.ProcessFailed;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Makes a trim that is exact to the picture and encodes no more than the pictures around both ends.
 *
 * <p>Near the start it encodes up to the first picture from which copying may begin; then packets are copied; near the end it
 * encodes what is left after the last picture up to which copying may go. Sound is cut once, from the source.
 */
final class SmartTrim {
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
        SmartPlan plan = new SmartPlanner(calls).plan(cut, span, scratch);
        List<SmartSound> sounds = SmartSound.of(cut.facts(), span);
        double encoded = plan.grid().seconds(plan.head() + plan.tail());
        new SmartParts(calls, cut, plan)
                .encode(files.head(), files.tail(), scratch, s -> progress.accept(0.4 * ExactTrim.part(s, encoded)));
        SmartCopy copy = new SmartCopy(calls, cut, plan, sounds);
        PacketList packets = copy.copy(
                files.copied(),
                scratch,
                s -> progress.accept(0.4 + 0.4 * ExactTrim.part(s - span.from(), span.seconds())));
        int key = copy.at(packets)
                .orElseThrow(() -> new SmartUnavailable(SmartReason.NOT_JOINABLE, "the keyframe is not found again"));
        new SmartSplice(plan, files.copied(), part -> progress.accept(0.8 + 0.1 * part))
                .write(files, new SmartSplice.Copied(packets, key), sounds);
        List<SourcePacket> middle = packets.track(0).subList(key, (int) (key + plan.copied()));
        return checked(cut, plan, middle, files.result(), scratch);
    }

    private TrimResult checked(Cut cut, SmartPlan plan, List<SourcePacket> middle, Path file, Path scratch) {
        Optional<Sound> heard = cut.facts().sound().filter(s -> plan.span().shared(s) > 0.001);
        PacketList packets = new PacketList(1);
        ExpectedPicture expected = ExpectedPicture.copied(cut.facts()).orElseThrow();
        MediaFacts facts = results.facts(file, expected, heard.isPresent(), scratch, packets);
        if (middle.stream().anyMatch(p -> p.changed() || !p.visible())) {
            throw new SmartUnavailable(SmartReason.STREAM_CHANGES, "the track's parameters change");
        }
        new SmartVerification(plan, packets).check(middle);
        try {
            Verification.exact(new Verification.Wanted(cut, plan.span(), heard, false), facts);
        } catch (MediaFailure e) {
            throw new SmartUnavailable(SmartReason.VERIFICATION_FAILED, e);
        }
        new SeamDecoding(calls, plan, heard.isPresent()).check(file, scratch);
        double origin = cut.facts().origin();
        return new TrimResult(
                file, TrimMode.SMART, plan.span().from() - origin, plan.span().until() - origin, facts);
    }
}
